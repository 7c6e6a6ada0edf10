using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The bodies of a request: which media types are sent, and what the caller gives for them.</summary>
internal sealed class RequestBodyBinder(BindContext context, SchemaBinder schemas)
{
    /// <param name="arguments">Where the headers of parts go.</param>
    public RequestBodies Bind(OperationSource source, ArgumentBinder arguments)
    {
        if (source.Operation.RequestBody is not { } body)
            return RequestBodies.None;
        string pointer = body.Reference ?? BindContext.Pointer(source.Pointer, "requestBody");
        string name = body.Reference is { } shared ? Identifiers.Pascal(References.NameOf(shared), "Request") : source.Name + "Request";
        IReadOnlyList<DeclaredMedia> media = RequestMedia.InOrder(body.Content?.AsEnumerable() ?? [], pointer);
        return media.Count == 0 ? RequestBodies.None : Bind(source, arguments, body, media, pointer, name);
    }

    private RequestBodies Bind(OperationSource source, ArgumentBinder arguments, OpenApiRequestBody body, IReadOnlyList<DeclaredMedia> media, string pointer, string name)
    {
        // Which of several kinds of bytes it is, only the caller knows: a file has a media type.
        DeclaredMedia[] bytes = [.. media.Where(static one => one.Kind == BodyKind.Binary)];
        bool isFile = bytes.Length > 1 || bytes.Any(static one => one.Key.Contains('*'));
        RequestBodyModel first = Bind(source, arguments, body, media[0], pointer, name, isFile);
        var others = new List<(string Suffix, RequestBodyModel Body)>();
        List<DeclaredMedia> offered = [media[0]];
        List<DeclaredMedia> left = [];
        foreach (DeclaredMedia other in media.Skip(1).Where(other => !offered.Any(known => SameSchema.Of(known, other))))
        {
            string suffix = RequestMedia.Suffix(other, [.. offered.Select(static known => known.Kind)]);
            RequestBodyModel model = Bind(source, arguments, body, other, pointer, InlineNames.Of(name, suffix), isFile);
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

    private RequestBodyModel Bind(OperationSource source, ArgumentBinder arguments, OpenApiRequestBody body, DeclaredMedia media, string pointer, string name, bool isFile)
    {
        (BodyKind kind, TypeRef type) = BindType(source, media, name, isFile);
        var fields = new FieldBinder(context, source, media, type);
        return new RequestBodyModel(type, RequestMedia.ContentType(kind, media.Key), body.Required, Documentations.Create(body.Description, pointer))
        {
            Kind = kind,
            Format = kind == BodyKind.Items ? StreamMedia.FormatOf(media.Key)!.Value : default,
            Fields = kind is BodyKind.Form or BodyKind.Multipart ? fields.Bind() : EquatableArray<FieldModel>.Empty,
            PartHeaders = kind == BodyKind.Multipart ? fields.BindHeaders(new PartHeaderBinder(context, schemas, source, arguments)) : EquatableArray<PartHeaderModel>.Empty,
        };
    }

    private (BodyKind Kind, TypeRef Type) BindType(OperationSource source, DeclaredMedia media, string name, bool isFile)
    {
        if (media.Kind == BodyKind.Binary)
            return (media.Kind, isFile ? PrimitiveType.Of(PrimitiveKind.File) : new StreamType());
        if (media.Kind == BodyKind.Text)
            return (media.Kind, BindText(media, name));
        if (media.Kind == BodyKind.Items)
            return (media.Kind, BindItems(media, name));
        TypeRef type = BindSchema(media, name);
        if (media.Kind == BodyKind.Json || type is ObjectType or MapType or PrimitiveType { Kind: PrimitiveKind.Json } || (type is ListType && media.HasUnnamedParts))
            return (media.Kind, type);
        context.ReportUnsupported(
            $"The request body of {source.Element}", "a form is made of an object's properties, and its schema is none", "A string is sent as it is", media.Pointer);
        return (BodyKind.Text, PrimitiveType.Of(PrimitiveKind.String));
    }

    /// <summary>A text that is one number, date or name is typed as such; XML and the like are what their text is.</summary>
    private TypeRef BindText(DeclaredMedia media, string name)
    {
        bool isScalar = MediaTypes.IsText(media.Key) && media.Schema is { } schema
            && SchemaShapes.Of(schema.Resolved) is SchemaShape.Primitive or SchemaShape.OpenEnum or SchemaShape.OpenNumber;
        TypeRef type = isScalar ? schemas.BindRoot(media.Schema, BindContext.Pointer(media.Pointer, "schema"), name).Type : PrimitiveType.Of(PrimitiveKind.String);
        return ParameterFormats.IsSingle(type) ? type : PrimitiveType.Of(PrimitiveKind.String);
    }

    private ItemContentType BindItems(DeclaredMedia media, string name)
    {
        BoundSchema item = ItemBinder.Bind(schemas, media.Value, media.Pointer, InlineNames.Of(name, "item"));
        return new ItemContentType(item.Type, item.IsNullable);
    }

    private TypeRef BindSchema(DeclaredMedia media, string name)
    {
        if (media is not { Schema: null, HasUnnamedParts: true, Value.ItemSchema: { } itemSchema })
            return schemas.BindRoot(media.Schema, BindContext.Pointer(media.Pointer, "schema"), name).Type;
        BoundSchema item = schemas.BindRoot(itemSchema, BindContext.Pointer(media.Pointer, "itemSchema"), InlineNames.Of(name, "item"));
        return new ListType(item.Type, item.IsNullable);
    }

    /// <summary>A media type that a caller gives the same C# type for, under another schema, and cannot say which it is.</summary>
    private void ReportLeft(OperationSource source, List<DeclaredMedia> left, List<DeclaredMedia> offered, string pointer)
    {
        string[] keys = [.. left.Where(media => media.Kind is not (BodyKind.Json or BodyKind.Binary)).Select(static media => media.Key)];
        if (keys.Length > 0)
        {
            string sent = string.Join(", ", offered.Select(static media => $"'{media.Key}'"));
            context.ReportUnsupported($"The request body of {source.Element}", $"a method sends one media type, not {string.Join(", ", keys)} too", $"{sent} {(offered.Count == 1 ? "is" : "are")} sent", pointer);
        }
    }
}
