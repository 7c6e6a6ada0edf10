using System.Globalization;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>A list whose positions differ: a class that is a JSON array.</summary>
internal sealed class TupleEmitter(EmitContext context, TupleModel tuple)
{
    private readonly SourceWriter _writer = context.Writer;
    private readonly TupleLayout _layout = new(tuple);
    private readonly string _self = TypeNames.Self(tuple.Name);

    public void Emit()
    {
        using (context.JsonModel(tuple.Name, tuple.Documentation, $"The array {DocText.Code(tuple.Name)}.", tuple.IsDeprecated))
        {
            EmitFields();
            EmitConstructor();
            new TupleCodeEmitter(context, _layout).EmitReadingConstructor();
            EmitProperties();
            _writer.Separate();
            JsonCodeEmitter.EmitPublicMethods(_writer, _self);
            new TupleCodeEmitter(context, _layout).EmitInterface();
        }
    }

    private void EmitFields()
    {
        foreach (ModelMember member in _layout.Members.Where(static member => member.Field is not null))
            _writer.Line($"private readonly {context.Types.Of(member.Property.Type)}? {member.Field};");
        _writer.Line($"private readonly {MoreType}? {_layout.MoreField};");
        _writer.Line($"private readonly int {_layout.CountField};");
    }

    private void EmitConstructor()
    {
        _writer.Separate();
        DocComment.Summary(_writer, "Creates an array to fill in an initializer.");
        _writer.Line($"public {tuple.Name}()");
        using (_writer.Block())
        {
            if (tuple.MinItems > 0)
                _writer.Line($"{_layout.CountField} = {Literal.Number(tuple.MinItems)};");
        }
    }

    private void EmitProperties()
    {
        PropertyEmitter properties = new(context);
        for (int i = 0; i < _layout.Members.Count; i++)
            properties.Emit(_layout.Members[i], $"The item at position {(i + 1).ToString(CultureInfo.InvariantCulture)}.");
        _writer.Separate();
        DocComment.Summary(_writer, tuple.More is null
            ? "What the document does not declare: the items behind those that have a property. They are written back unchanged."
            : "The items behind those that have a property.");
        _writer.Lines($$"""
            public {{MoreType}} {{tuple.MoreName}}
            {
                get => {{_layout.MoreField}} ?? [];
                init => {{_layout.MoreField}} = value;
            }
            """);
    }

    private string MoreType => context.Types.Of(_layout.More);
}
