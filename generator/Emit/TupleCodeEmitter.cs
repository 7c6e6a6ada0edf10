using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The code of a tuple that reads and writes JSON.</summary>
internal sealed class TupleCodeEmitter(EmitContext context, TupleLayout layout)
{
    private readonly SourceWriter _writer = context.Writer;
    private readonly string _name = layout.Tuple.Name;
    private readonly string _self = TypeNames.Self(layout.Tuple.Name);

    /// <summary>Tolerates what is too short, null or too long: nothing a service does breaks a response.</summary>
    public void EmitReadingConstructor()
        => ReadingConstructor.Emit(_writer, _name, layout.Members, () =>
        {
            _writer.Line("json.BeginArray();");
            _writer.Line($"for (; json.NextItem(); {layout.CountField}++)");
            using (_writer.Block())
                EmitSwitch();
            if (layout.Tuple.MinItems > 0)
                _writer.Line($"json.CheckLength({layout.CountField}, {Literal.Number(layout.Tuple.MinItems)});");
        });

    public void EmitInterface()
    {
        _writer.Separate();
        _writer.Line($"static {_self} {TypeNames.Internals}IJsonModel<{_self}>.ReadJson(ref {TypeNames.Internals}JsonScanner json) => new(ref json);");
        _writer.Line();
        _writer.Line($"void {TypeNames.Internals}IJsonModel.WriteJson(ref {TypeNames.Internals}JsonEmitter json)");
        using (_writer.Block())
        {
            string count = Literal.Number(layout.Members.Count);
            _writer.Line($"int {layout.Written} = 0;");
            _writer.Line("json.BeginArray();");
            for (int i = 0; i < layout.Members.Count; i++)
                EmitWrite(layout.Members[i], Literal.Number(i));
            _writer.List("json.WriteMore<", context.Types.TypeAndItem(layout.More.Item, layout.More.ItemIsNullable), $">({count}, {layout.MoreField}, ref {layout.Written});");
            _writer.Line($"json.FillUpTo(global::System.Math.Min({layout.CountField}, {count}), ref {layout.Written});");
            _writer.Line("json.EndArray();");
        }
    }

    private void EmitSwitch()
    {
        JsonStatements statements = new(_writer, context.Types);
        _writer.Line($"switch ({layout.CountField})");
        using (_writer.Block())
        {
            for (int i = 0; i < layout.Members.Count; i++)
                statements.EmitRead($"case {Literal.Number(i)}: ", layout.Members[i], " break;");
            if (layout.Tuple.More is { } more)
                _writer.List("default: json.ReadMore<", context.Types.TypeAndItem(more.Item, more.ItemIsNullable), $">(ref {layout.MoreField}); break;");
            else
                _writer.Line($"default: json.ReadMore(ref {layout.MoreField}); break;");
        }
    }

    private void EmitWrite(ModelMember member, string position)
    {
        TypeRef type = member.Property.Type;
        string method = type.IsValueType ? "json.WriteValueAt<" : "json.WriteAt<";
        _writer.List(method, context.Types.TypeAndItem(type), $">({position}, {member.Written}, ref {layout.Written});");
    }
}
