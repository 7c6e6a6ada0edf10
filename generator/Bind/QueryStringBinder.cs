using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The whole query as one value, <c>in: querystring</c> of OpenAPI 3.2: described as a body is, and one argument of the method.</summary>
internal sealed class QueryStringBinder(BindContext context, SchemaBinder schemas, OperationSource source)
{
    private const string Form = "application/x-www-form-urlencoded";

    /// <param name="query">The query object, which leaves no place for it.</param>
    public RequestBodyModel? Bind(IReadOnlyList<ParameterSource> declared, QueryModel? query)
    {
        ParameterSource[] whole = [.. declared.Where(static parameter => parameter.In == ParameterLocation.QueryString)];
        foreach (ParameterSource parameter in whole.Skip(query is null ? 1 : 0))
            Report(parameter, query is null ? "there is another one before, and each is the whole query" : "there are query parameters beside it, and it is the whole query", "It is left out", parameter.Pointer);
        return query is null && whole.Length > 0 ? Bind(whole[0]) : null;
    }

    private RequestBodyModel Bind(ParameterSource parameter)
    {
        DeclaredMedia media = MediaOf(parameter);
        (BodyKind kind, TypeRef type) = BindType(parameter, media);
        return new RequestBodyModel(type, media.Key, parameter.Parameter.Required, Documentations.Create(parameter.Parameter.Description, parameter.Pointer))
        {
            Kind = kind,
            Fields = kind == BodyKind.Form && media.Value is not null ? new FieldBinder(context, source, media, type).Bind() : EquatableArray<FieldModel>.Empty,
        };
    }

    private static DeclaredMedia MediaOf(ParameterSource parameter)
    {
        foreach (KeyValuePair<string, OpenApiMediaType> media in parameter.Parameter.Content?.AsEnumerable() ?? [])
            return new DeclaredMedia(MediaTypes.IsJson(media.Key) ? BodyKind.Json : IsForm(media.Key) ? BodyKind.Form : BodyKind.Text, media.Key, media.Value, BindContext.Pointer(parameter.Pointer, "content", media.Key));
        return new DeclaredMedia(BodyKind.Form, Form, null, parameter.Pointer);
    }

    private static bool IsForm(string mediaType) => MediaTypes.Essence(mediaType).Equals(Form, StringComparison.OrdinalIgnoreCase);

    private (BodyKind Kind, TypeRef Type) BindType(ParameterSource parameter, DeclaredMedia media)
    {
        if (media.Kind == BodyKind.Text)
            return (BodyKind.Text, PrimitiveType.Of(PrimitiveKind.String));
        TypeRef type = schemas.BindRoot(media.Schema ?? parameter.Parameter.Schema, BindContext.Pointer(media.Pointer, "schema"), source.Name + "Query").Type;
        if (media.Kind == BodyKind.Json || type is ObjectType or MapType or PrimitiveType { Kind: PrimitiveKind.Json })
            return (media.Kind, type);
        Report(parameter, "a form is made of an object's properties, and its schema is none", "A string is generated", media.Pointer);
        return (BodyKind.Text, PrimitiveType.Of(PrimitiveKind.String));
    }

    private void Report(ParameterSource parameter, string reason, string instead, string pointer)
        => context.ReportUnsupported($"The {parameter.Element} of {source.Element}", reason, instead, pointer);
}
