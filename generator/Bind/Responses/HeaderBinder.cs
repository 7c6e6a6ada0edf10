using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>A declared header of an answer becomes a member of a class.</summary>
internal sealed class HeaderBinder(BindContext context, SchemaBinder schemas)
{
    public ResponseHeaderModel Bind(DeclaredHeader header, string owner, NameScope members)
    {
        string name = context.AllocateMember(members, Identifiers.Pascal(header.Name, "Header"), header.Element, header.Pointer);
        // Inline types of a shared header are named without the operation that happens to come first.
        bool isShared = header.Pointer.StartsWith("#/components/headers/", StringComparison.Ordinal);
        (TypeRef type, HeaderFormat format) = BindType(header, isShared ? name : owner);
        return new ResponseHeaderModel(name, header.Name, type, format, Documentations.Create(header.Header.Description, header.Pointer), header.Header.Deprecated);
    }

    private (TypeRef Type, HeaderFormat Format) BindType(DeclaredHeader header, string owner)
    {
        if (header.Header.Content is { Count: > 0 } content)
            return BindContent(header, content, owner);
        TypeRef type = schemas.BindRoot(header.Header.Schema, BindContext.Pointer(header.Pointer, "schema"), InlineNames.Of(owner, header.Name)).Type;
        // Each of several cookies is a header of its own, since cookies have commas.
        if (header.Name.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase))
            return (new ListType(Text, false), HeaderFormat.Lines);
        return type switch
        {
            PrimitiveType { Kind: PrimitiveKind.Json } => (Text, HeaderFormat.Value),
            ListType { Item: PrimitiveType { Kind: PrimitiveKind.Json } } => (new ListType(Text, false), HeaderFormat.List),
            ListType { Item: var item } when IsScalar(item) => (type, HeaderFormat.List),
            MapType { Value: var value } when IsScalar(value) => (type, ObjectFormat(header)),
            ObjectType { Name: var name } when context.FindObject(name) is not null => (type, ObjectFormat(header)),
            _ when IsScalar(type) => (type, HeaderFormat.Value),
            _ => (Degrade(header), HeaderFormat.Value),
        };
    }

    private (TypeRef Type, HeaderFormat Format) BindContent(DeclaredHeader header, IReadOnlyDictionary<string, OpenApiMediaType> content, string owner)
    {
        if (MediaTypes.FindJson(content) is not { Value: { } media } json)
            return (Text, HeaderFormat.Value);
        string pointer = BindContext.Pointer(header.Pointer, "content", json.Key, "schema");
        return (schemas.BindRoot(media.Schema, pointer, InlineNames.Of(owner, header.Name)).Type, HeaderFormat.Json);
    }

    private PrimitiveType Degrade(DeclaredHeader header)
    {
        context.ReportUnsupported(header.Element, "a header holds a value, a list or an object of values, and its schema is something else", "A string is generated", header.Pointer);
        return Text;
    }

    private static HeaderFormat ObjectFormat(DeclaredHeader header) => header.Header.Explode ? HeaderFormat.ObjectExploded : HeaderFormat.Object;

    private static bool IsScalar(TypeRef type) => type is OpenEnumType or OpenNumberType or PrimitiveType { Kind: not (PrimitiveKind.Json or PrimitiveKind.File) };

    private static PrimitiveType Text { get; } = PrimitiveType.Of(PrimitiveKind.String);
}
