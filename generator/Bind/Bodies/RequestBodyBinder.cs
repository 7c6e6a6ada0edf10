using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The body of a request: which media type is sent, and what the caller gives for it.</summary>
internal sealed class RequestBodyBinder(BindContext context, SchemaBinder schemas)
{
    public RequestBodyModel? Bind(OperationSource source)
    {
        if (source.Operation.RequestBody is not { } body)
            return null;
        if (body.Content is not { Count: > 0 } content || RequestMedia.Choose(content) is not { } choice)
            return null;

        string? shared = body.Reference;
        string pointer = shared is null ? BindContext.Pointer(source.Pointer, "requestBody") : shared;
        string name = shared is null ? source.Name + "Request" : Identifiers.Pascal(References.NameOf(shared), "Request");
        string media = BindContext.Pointer(pointer, "content", choice.Media.Key);
        ReportOthers(source, content, choice.Kind, choice.Media.Key, pointer);
        (BodyKind kind, TypeRef type) = BindType(source, choice.Kind, choice.Media.Value?.Schema, media, name);
        return new RequestBodyModel(type, RequestMedia.ContentType(kind, choice.Media.Key), body.Required, Documentations.Create(body.Description, pointer))
        {
            Kind = kind,
            Fields = kind is BodyKind.Form or BodyKind.Multipart ? Fields(choice.Media.Value) : EquatableArray<FieldModel>.Empty,
        };
    }

    private (BodyKind Kind, TypeRef Type) BindType(OperationSource source, BodyKind kind, OpenApiSchema? schema, string media, string name)
    {
        if (kind == BodyKind.Binary)
            return (kind, new StreamType());
        if (kind == BodyKind.Text)
            return (kind, new PrimitiveType(PrimitiveKind.String));
        TypeRef type = schemas.BindRoot(schema, BindContext.Pointer(media, "schema"), name).Type;
        if (kind == BodyKind.Json || type is ObjectType or MapType or PrimitiveType { Kind: PrimitiveKind.Json })
            return (kind, type);
        context.ReportUnsupported(
            $"The request body of {source.Element}", "a form is made of an object's properties, and its schema is none", "A string is sent as it is", media);
        return (BodyKind.Text, new PrimitiveType(PrimitiveKind.String));
    }

    /// <summary>Two media types of one schema are the same to a caller; another schema is something that cannot be sent.</summary>
    private void ReportOthers(OperationSource source, IReadOnlyDictionary<string, OpenApiMediaType> content, BodyKind kind, string chosen, string pointer)
    {
        string[] others = [.. content.Keys.Where(key => key != chosen && !(kind == BodyKind.Json && (MediaTypes.IsJson(key) || IsSame(content[key], content[chosen]))))];
        if (others.Length > 0 && others.Any(key => !IsSame(content[key], content[chosen])))
            context.ReportUnsupported($"The request body of {source.Element}", $"a method sends one media type, not {string.Join(", ", others)} too", $"'{chosen}' is sent", pointer);
    }

    private static bool IsSame(OpenApiMediaType? one, OpenApiMediaType? other)
        => one?.Schema is { } first && other?.Schema is { } second && SchemaShapes.Target(first) == SchemaShapes.Target(second);

    private static EquatableArray<FieldModel> Fields(OpenApiMediaType? media)
        => (media?.Encoding ?? Enumerable.Empty<KeyValuePair<string, OpenApiEncoding>>())
            .Where(static entry => entry.Value is not null)
            .Select(static entry => new FieldModel(entry.Key, FormatOf(entry.Value), ContentTypeOf(entry.Value)))
            .Where(static field => field.Format is not null || field.ContentType is not null)
            .ToEquatableArray();

    private static ParameterFormat? FormatOf(OpenApiEncoding encoding)
        => encoding.Style is { } style ? ParameterFormats.OfQuery(style, encoding.Explode ?? style is ParameterStyle.Form or ParameterStyle.DeepObject) : null;

    // Several are a choice of the caller's; a wildcard is none.
    private static string? ContentTypeOf(OpenApiEncoding encoding)
        => encoding.ContentType is { Length: > 0 } type && !type.Contains(',') && !type.Contains('*') && MediaTypes.IsValid(type) ? type : null;
}
