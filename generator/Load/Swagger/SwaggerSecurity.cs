using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>A security definition as a security scheme.</summary>
internal static class SwaggerSecurity
{
    public static SpecNode Convert(SpecMapping definition) => (definition["type"] as SpecScalar)?.Text switch
    {
        "basic" => WithType(definition, "http", SwaggerNodes.Entry("scheme", SwaggerNodes.Text("basic", definition["type"]!))),
        "oauth2" => WithType(definition, "oauth2", SwaggerNodes.Entry("flows", ConvertFlow(definition))),
        _ => definition,
    };

    private static SpecMapping WithType(SpecMapping definition, string type, SpecEntry added)
        => new(definition.Span, [
            SwaggerNodes.With(definition.Find("type")!.Value, SwaggerNodes.Text(type, definition["type"]!)),
            .. definition.Entries.Where(static entry => entry.Key is not ("type" or "flow" or "authorizationUrl" or "tokenUrl" or "scopes")),
            added]);

    private static SpecMapping ConvertFlow(SpecMapping definition)
    {
        string? flow = (definition["flow"] as SpecScalar)?.Text;
        string name = flow switch { "accessCode" => "authorizationCode", "application" => "clientCredentials", "password" => "password", _ => "implicit" };
        var parts = new SpecMapping(definition.Span, [.. definition.Entries.Where(static entry => entry.Key is "authorizationUrl" or "tokenUrl" or "scopes")]);
        return SwaggerNodes.Mapping(definition, SwaggerNodes.Entry(name, parts));
    }
}
