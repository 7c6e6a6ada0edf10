using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>A schema's class: its properties, what the schema does not know, and the code for JSON.</summary>
internal sealed class ModelEmitter(EmitContext context, ObjectModel model)
{
    private const string JsonMembers = TypeNames.Internals + "JsonMembers";
    private const string AdditionalProperties = TypeNames.Public + "AdditionalProperties";

    private readonly SourceWriter _writer = context.Writer;
    private readonly ModelLayout _layout = new(model);
    private readonly string _self = TypeNames.Self(model.Name);

    public void Emit()
    {
        DocComment.Write(_writer, model.Documentation, $"The object {DocText.Code(model.Name)}.");
        context.GeneratedCode();
        context.JsonConverter("JsonModelConverter", _self);
        context.Obsolete(model.IsDeprecated);
        _writer.Line($"{context.Access} sealed partial class {model.Name} : {TypeNames.Internals}IJsonModel<{_self}>");
        using (_writer.Block())
        {
            JsonCodeEmitter json = new(context, _layout);
            EmitFields();
            EmitConstructor();
            json.EmitReadingConstructor();
            EmitProperties();
            EmitUnknownMembers();
            json.EmitPublicMethods();
            json.EmitInterface();
        }
    }

    private void EmitFields()
    {
        string[] names = [.. _layout.Members.Select(static member => Literal.Text(member.Property.WireName))];
        _writer.Fill($"private static readonly {JsonMembers} {_layout.NamesField} = new(", names, ");");
        _writer.Line();
        foreach (ModelMember member in _layout.Members.Where(static member => member.Field is not null))
            _writer.Line($"private readonly {context.Types.Of(member.Property.Type)}? {member.Field};");
        _writer.Line($"private readonly {AdditionalProperties}? {_layout.UnknownField};");
    }

    private void EmitConstructor()
    {
        _writer.Separate();
        DocComment.Summary(_writer, "Creates an object to fill in an initializer.");
        _writer.Line($"public {model.Name}() {{ }}");
    }

    private void EmitProperties()
    {
        PropertyEmitter properties = new(context, model.Documentation.Pointer);
        foreach (ModelMember member in _layout.Members)
            properties.Emit(member);
    }

    private void EmitUnknownMembers()
    {
        _writer.Separate();
        DocComment.Summary(_writer, "What the document does not declare. It is written back unchanged.");
        _writer.Lines($$"""
            public global::System.Collections.Generic.IReadOnlyDictionary<string, {{TypeNames.JsonElement}}> {{model.UnknownMembersName}}
            {
                get => {{_layout.UnknownField}} ?? {{AdditionalProperties}}.Empty;
                init => {{_layout.UnknownField}} = new(value);
            }
            """);
    }
}
