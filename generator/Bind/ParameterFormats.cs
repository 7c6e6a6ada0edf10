using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>OpenAPI's <c>style</c> and <c>explode</c>, with their defaults for each place.</summary>
internal static class ParameterFormats
{
    /// <summary>Null where the plain text of a single value is all there is to write.</summary>
    public static ParameterFormat? Of(ParameterSource source, TypeRef type)
        => source.In switch
        {
            ParameterLocation.Path => OfPath(source.Parameter, type),
            ParameterLocation.Header => IsSingle(type) ? null : Exploded(source.Parameter, ParameterFormat.Simple),
            ParameterLocation.Cookie => Exploded(source.Parameter, ParameterFormat.Form),
            _ => IsSingle(type) ? null : OfQuery(source.Parameter.Style, source.Parameter.Explode),
        };

    public static ParameterFormat OfQuery(ParameterStyle? style, bool explode)
        => style switch
        {
            ParameterStyle.DeepObject => ParameterFormat.DeepObject,
            ParameterStyle.SpaceDelimited when !explode => ParameterFormat.SpaceDelimited,
            ParameterStyle.PipeDelimited when !explode => ParameterFormat.PipeDelimited,
            _ => explode ? ParameterFormat.FormExploded : ParameterFormat.Form,
        };

    /// <summary>Whether the value is one text, whatever the style.</summary>
    public static bool IsSingle(TypeRef type) => type is OpenEnumType or OpenNumberType or PairType or PrimitiveType { Kind: not PrimitiveKind.Json };

    private static ParameterFormat? OfPath(OpenApiParameter parameter, TypeRef type)
        => parameter.Style switch
        {
            ParameterStyle.Label => Exploded(parameter, ParameterFormat.Label),
            ParameterStyle.Matrix => Exploded(parameter, ParameterFormat.Matrix),
            _ => IsSingle(type) ? null : Exploded(parameter, ParameterFormat.Simple),
        };

    // Each format stands before its exploded twin.
    private static ParameterFormat Exploded(OpenApiParameter parameter, ParameterFormat format) => parameter.Explode ? format + 1 : format;
}
