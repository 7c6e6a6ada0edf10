using Microsoft.OpenApi;
using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The bodies of a request: which media types are sent, and what the caller gives for them.</summary>
internal sealed class RequestBodyBinder(BindContext context, SchemaBinder schemas)
{
    public RequestBodies Bind(OperationSource source)
    {
        if (source.Operation.RequestBody is not { } body || body is OpenApiRequestBodyReference { RecursiveTarget: null })
            return RequestBodies.None;
        string? shared = body is OpenApiRequestBodyReference { Reference.Id: { Length: > 0 } id } ? id : null;
        string pointer = shared is null ? BindContext.Pointer(source.Pointer, "requestBody") : BindContext.Pointer("#/components/requestBodies", shared);
        string name = shared is null ? source.Name + "Request" : Identifiers.Pascal(shared, "Request");
        IReadOnlyList<DeclaredMedia> media = RequestMedia.InOrder(body.Content ?? new Dictionary<string, IOpenApiMediaType>(), pointer, context);
        return media.Count == 0 ? RequestBodies.None : Bind(source, body, media, pointer, name);
    }

    private RequestBodies Bind(OperationSource source, IOpenApiRequestBody body, IReadOnlyList<DeclaredMedia> media, string pointer, string name)
    {
        RequestBodyModel first = Bind(source, body, media[0], pointer, name);
        var others = new List<(string Suffix, RequestBodyModel Body)>();
        List<DeclaredMedia> offered = [media[0]];
        List<DeclaredMedia> left = [];
        foreach (DeclaredMedia other in media.Skip(1).Where(other => !offered.Any(known => SameSchema.Of(known, other, context))))
        {
            string suffix = RequestMedia.Suffix(other, [.. offered.Select(static known => known.Kind)]);
            RequestBodyModel model = Bind(source, body, other, pointer, InlineNames.Of(name, suffix));
            if (others.Select(static known => known.Body).Append(first).Any(known => known.Type == model.Type))
            {
                left.Add(other);
                continue;
            }

            offered.Add(other);
            others.Add((suffix, model));
        }

        ReportLeft(source, left, offered, pointer);
        return new RequestBodies(first, others);
    }

    private RequestBodyModel Bind(OperationSource source, IOpenApiRequestBody body, DeclaredMedia media, string pointer, string name)
    {
        (BodyKind kind, TypeRef type) = BindType(source, media, name);
        return new RequestBodyModel(type, RequestMedia.ContentType(kind, media.Key), body.Required, Documentations.Create(body.Description, pointer))
        {
            Kind = kind,
            Fields = kind is BodyKind.Form or BodyKind.Multipart ? Fields(media.Value) : EquatableArray<FieldModel>.Empty,
        };
    }

    private (BodyKind Kind, TypeRef Type) BindType(OperationSource source, DeclaredMedia media, string name)
    {
        if (media.Kind == BodyKind.Binary)
            return (media.Kind, new StreamType());
        if (media.Kind == BodyKind.Text)
            return (media.Kind, new PrimitiveType(PrimitiveKind.String));
        TypeRef type = schemas.Bind(media.Schema, BindContext.Pointer(media.Pointer, "schema"), name).Type;
        if (media.Kind == BodyKind.Json || type is ObjectType or MapType or PrimitiveType { Kind: PrimitiveKind.Json })
            return (media.Kind, type);
        context.ReportUnsupported(
            $"The request body of {source.Element}", "a form is made of an object's properties, and its schema is none", "A string is sent as it is", media.Pointer);
        return (BodyKind.Text, new PrimitiveType(PrimitiveKind.String));
    }

    /// <summary>A media type that a caller gives the same C# type for, under another schema.</summary>
    private void ReportLeft(OperationSource source, List<DeclaredMedia> left, List<DeclaredMedia> offered, string pointer)
    {
        string[] keys = [.. left.Where(media => media.Kind != BodyKind.Json).Select(static media => media.Key)];
        if (keys.Length > 0)
        {
            string sent = string.Join(", ", offered.Select(static media => $"'{media.Key}'"));
            context.ReportUnsupported($"The request body of {source.Element}", $"a method sends one media type, not {string.Join(", ", keys)} too", $"{sent} {(offered.Count == 1 ? "is" : "are")} sent", pointer);
        }
    }

    private static EquatableArray<FieldModel> Fields(IOpenApiMediaType? media)
        => (media?.Encoding ?? new Dictionary<string, OpenApiEncoding>())
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
