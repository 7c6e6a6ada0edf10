using System.Globalization;
using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>What the document's <c>encoding</c> says of the fields of a form and the parts of a multipart body.</summary>
internal sealed class FieldBinder(BindContext context, OperationSource source, DeclaredMedia media, TypeRef body)
{
    /// <summary>The headers of the parts that have names and are no files.</summary>
    public EquatableArray<PartHeaderModel> BindHeaders(PartHeaderBinder headers)
        => media.Kind != BodyKind.Multipart || body is ListType
            ? EquatableArray<PartHeaderModel>.Empty
            : (media.Value?.Encoding?.AsEnumerable() ?? [])
                .Where(entry => !IsFile(TypeOf(entry.Key)))
                .SelectMany(entry => headers.Bind(entry.Key, entry.Value, BindContext.Pointer(media.Pointer, "encoding", entry.Key)))
                .ToEquatableArray();

    public EquatableArray<FieldModel> Bind()
        => (body is ListType ? OfItems() : OfMembers()).Where(static field => field is not { Format: null, ContentType: null, KeepsReserved: false }).ToEquatableArray();

    private IEnumerable<FieldModel> OfMembers()
    {
        foreach (KeyValuePair<string, OpenApiEncoding> entry in media.Value?.Encoding?.AsEnumerable() ?? [])
            yield return Field(entry.Key, entry.Value, TypeOf(entry.Key), BindContext.Pointer(media.Pointer, "encoding", entry.Key));

        foreach (KeyValuePair<string, OpenApiSchema> part in Parts())
        {
            if (media.Value?.Encoding?.ContainsKey(part.Key) != true && FileSchemas.MediaTypeOf(part.Value) is { } type)
                yield return new FieldModel(part.Key, null, ConcreteIn(type));
        }

        if (media.Value is { PrefixEncoding.Count: > 0 } or { ItemEncoding: not null })
            Report("'prefixEncoding' and 'itemEncoding' are for parts without names, and these are the properties of an object", "They are left out", media.Pointer);
    }

    private IEnumerable<KeyValuePair<string, OpenApiSchema>> Parts()
        => media is { Kind: BodyKind.Multipart, Schema: { } schema } && schema.Resolved.Properties is { } properties ? properties : Enumerable.Empty<KeyValuePair<string, OpenApiSchema>>();

    /// <summary>Parts without names: those at the beginning by their index, all others under an empty name.</summary>
    private IEnumerable<FieldModel> OfItems()
    {
        TypeRef item = ((ListType)body).Item;
        for (int i = 0; i < (media.Value?.PrefixEncoding?.Count ?? 0); i++)
        {
            string index = i.ToString(CultureInfo.InvariantCulture);
            yield return Field(index, media.Value!.PrefixEncoding![i], item, BindContext.Pointer(media.Pointer, "prefixEncoding", index));
        }

        if (media.Value?.ItemEncoding is { } rest)
            yield return Field("", rest, item, BindContext.Pointer(media.Pointer, "itemEncoding"));
    }

    private FieldModel Field(string name, OpenApiEncoding encoding, TypeRef? type, string pointer)
    {
        if (encoding.Headers is { Count: > 0 } && media.Kind == BodyKind.Multipart && body is ListType && !IsFile(type))
            Report("a part without a name can have headers only if it is a file", "They are left out", BindContext.Pointer(pointer, "headers"));
        if (encoding.HasParts)
            Report("a part that has parts of its own cannot be typed", "JSON is sent", pointer);
        string? contentType = ConcreteIn(encoding.ContentType);
        if (contentType is not null && ItemOf(type) is ObjectType or MapType && !MediaTypes.IsJson(contentType))
        {
            Report($"an object is written as JSON, not as '{contentType}'", "JSON is sent", BindContext.Pointer(pointer, "contentType"));
            contentType = null;
        }

        // Only a form percent-encodes anything.
        return new FieldModel(name, FormatOf(encoding), contentType) { KeepsReserved = encoding.AllowReserved && media.Kind == BodyKind.Form };
    }

    private void Report(string reason, string instead, string pointer) => context.ReportUnsupported($"The encoding of the request body of {source.Element}", reason, instead, pointer);

    private TypeRef? TypeOf(string wireName)
        => body is ObjectType { Name: var name } ? context.FindObject(name)?.Properties.FirstOrDefault(property => property.WireName == wireName)?.Type : null;

    private static bool IsFile(TypeRef? type) => ItemOf(type) is null or PrimitiveType { Kind: PrimitiveKind.File };

    private static TypeRef? ItemOf(TypeRef? type) => type is ListType list ? list.Item : type;

    // An explode alone is one of the default style.
    private static ParameterFormat? FormatOf(OpenApiEncoding encoding)
        => (encoding.Style ?? (encoding.Explode is null ? null : ParameterStyle.Form)) is { } style ? ParameterFormats.OfQuery(style, encoding.Explode ?? style is ParameterStyle.Form or ParameterStyle.DeepObject) : null;

    /// <summary>Several are a choice of the caller's, who gives it with the file: the first is the default. A wildcard is none.</summary>
    private static string? ConcreteIn(string? contentTypes)
        => contentTypes?.Split(',').Select(static type => type.Trim())
            .FirstOrDefault(static type => MediaTypes.IsValid(type) && MediaTypes.IsWellFormed(type) && !type.Contains('*'));
}
