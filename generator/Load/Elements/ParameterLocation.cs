namespace Upstash.Workflow.Generator.Load;

/// <summary>A parameter's or an API key's <c>in</c>.</summary>
internal enum ParameterLocation
{
    Query,
    Header,
    Path,
    Cookie,

    /// <summary>The whole query as one value (OpenAPI 3.2).</summary>
    QueryString,
}

internal static class ParameterLocations
{
    public static ParameterLocation? Parse(string? text) => text switch
    {
        "query" => ParameterLocation.Query,
        "header" => ParameterLocation.Header,
        "path" => ParameterLocation.Path,
        "cookie" => ParameterLocation.Cookie,
        "querystring" => ParameterLocation.QueryString,
        _ => null,
    };
}
