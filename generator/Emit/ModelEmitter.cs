using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>A schema's class: its properties, what the schema does not know, and the code for JSON.</summary>
internal sealed class ModelEmitter(EmitContext context, ObjectModel model)
{
    private const string JsonMembers = TypeNames.Internals + "JsonMembers";
    private const int MaxRequiredBehind = 8;
    private const string AdditionalProperties = TypeNames.Public + "AdditionalProperties";

    private readonly SourceWriter _writer = context.Writer;
    private readonly ModelLayout _layout = new(model);

    public void Emit()
    {
        string modifiers = _layout.IsSealed ? "sealed partial" : "partial";
        string bases = model.Inheritance?.Base is { } @base ? $"{context.Types.Generated(@base)}, " : "";
        using (context.JsonModel(model.Name, model.Documentation, $"The object {DocText.Code(model.Name)}.", model.IsDeprecated, modifiers, bases))
        {
            JsonCodeEmitter json = new(context, _layout);
            EmitFields();
            new ConstructorEmitter(context, _layout).Emit();
            json.EmitReadingConstructor();
            EmitProperties();
            EmitUnknownMembers();
            json.EmitPublicMethods();
            json.EmitInterface();
        }
    }

    private void EmitFields()
    {
        EmitNames();
        if (!_layout.IsSealed)
            new SubclassEmitter(context, _layout).EmitField();
        _writer.Line();
        foreach (ModelMember member in _layout.OwnMembers.Where(static member => member.Field is not null))
            _writer.Line($"{_layout.FieldAccess} {context.Types.Of(member.Property.Type)}? {member.Field};");
        if (!_layout.HasBase)
            _writer.Line($"{_layout.FieldAccess} {UnknownType}? {_layout.UnknownField};");
    }

    /// <summary>The wire names, and which of them an observer misses when they are not there.</summary>
    private void EmitNames()
    {
        string[] names = [.. _layout.Members.Select(static member => Literal.Text(member.Property.WireName))];
        string[] required = [.. _layout.Members.Select(static (member, i) => member.Property.IsPromised ? Literal.Number(i) : "").Where(static index => index.Length > 0)];
        bool fitsBehind = required.Length <= MaxRequiredBehind;
        string close = required.Length == 0 ? ");" : fitsBehind ? $") {{ Required = [{string.Join(", ", required)}] }};" : ")";
        _writer.Fill($"private static readonly {JsonMembers} {_layout.NamesField} = new(", names, close);
        if (!fitsBehind)
            _writer.Fill("{ Required = [", required, "] };");
    }

    private void EmitProperties()
    {
        PropertyEmitter properties = new(context);
        foreach (ModelMember member in _layout.OwnMembers)
            properties.Emit(member);
        new SubclassEmitter(context, _layout).EmitDiscriminators();
    }

    /// <summary>What keeps the members that the schema does not name.</summary>
    private string UnknownType => model.UnknownMembers is { } map
        ? $"{TypeNames.Internals}TypedMembers<{string.Join(", ", context.Types.TypeAndItem(map.Value, map.ValueIsNullable))}>"
        : AdditionalProperties;

    private string UnknownValue => model.UnknownMembers is { } map ? context.Types.Of(map.Value, map.ValueIsNullable) : TypeNames.JsonElement;

    private string OrEmpty => model.UnknownMembers is null
        ? $" ?? {AdditionalProperties}.Empty"
        : $" ?? (global::System.Collections.Generic.IReadOnlyDictionary<string, {UnknownValue}>)global::System.Collections.ObjectModel.ReadOnlyDictionary<string, {UnknownValue}>.Empty";

    private void EmitUnknownMembers()
    {
        if (_layout.HasBase)
            return;
        _writer.Separate();
        DocComment.Write(_writer, Documentation.None with { Remarks = model.UnknownMembersFacts }, model.UnknownMembers is null
            ? "What the document does not declare. It is written back unchanged."
            : "The members that the document does not name. What came and is of another type is not here; it is written back unchanged.");
        _writer.Lines($$"""
            public global::System.Collections.Generic.IReadOnlyDictionary<string, {{UnknownValue}}> {{model.UnknownMembersName}}
            {
                get => {{_layout.UnknownField}}{{OrEmpty}};
                init => {{_layout.UnknownField}} = new(value);
            }
            """);
    }
}
