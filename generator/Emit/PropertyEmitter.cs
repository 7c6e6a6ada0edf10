using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>A property of a model, by its presence.</summary>
internal sealed class PropertyEmitter(EmitContext context)
{
    private readonly SourceWriter _writer = context.Writer;

    public void Emit(ModelMember member) => Emit(member, $"The member {DocText.Code(member.Property.WireName)}.");

    public void Emit(ModelMember member, string neutralXml)
    {
        PropertyModel property = member.Property;
        _writer.Separate();
        DocComment.Write(_writer, property.Documentation, neutralXml);
        // Who must set a member cannot heed the warning, and the compiler objects (CS9042).
        context.Obsolete(property.IsDeprecated && !member.IsRequired);
        string required = member.IsRequired ? "required " : "";
        string type = context.Types.Of(property.Type, isNullable: member.Field is null);
        if (property.Presence == PropertyPresence.OptionalNullable)
            _writer.Line($"public {TypeNames.Public}Optional<{type}> {property.Name} {{ get; init; }}");
        else if (member.Field is null)
            _writer.Line($"public {required}{type} {property.Name} {{ get; init; }}");
        else
            EmitNeverNull($"public {(property.Discriminator is null ? "" : "virtual ")}{required}{type} {property.Name}", property.Type, member.Field);
    }

    private void EmitNeverNull(string declaration, TypeRef type, string field)
    {
        _writer.Line(declaration);
        using (_writer.Block())
        {
            _writer.Line($"get => {field}{OrEmpty(type)};");
            _writer.Line($"init => {field} = value;");
        }
    }

    /// <summary>What stands for a member that the service left out.</summary>
    private string OrEmpty(TypeRef type) => type switch
    {
        { IsValueType: true } => ".GetValueOrDefault()",
        PrimitiveType { Kind: PrimitiveKind.String } => " ?? \"\"",
        PrimitiveType { Kind: PrimitiveKind.Uri } => " ?? new global::System.Uri(\"\", global::System.UriKind.Relative)",
        PrimitiveType { Kind: PrimitiveKind.File } => $" ?? new {TypeNames.Public}FileContent(default(global::System.ReadOnlyMemory<byte>), \"file\")",
        MapType map => $" ?? global::System.Collections.ObjectModel.ReadOnlyDictionary<string, {context.Types.Of(map.Value, map.ValueIsNullable)}>.Empty",
        // Not new(): the class may have required members.
        ObjectType => $" ?? {TypeNames.Internals}JsonModel.Read<{context.Types.Of(type)}>(\"{{}}\"u8)",
        TupleType => $" ?? {TypeNames.Internals}JsonModel.Read<{context.Types.Of(type)}>(\"[]\"u8)",
        _ => " ?? []",
    };
}
