namespace Upstash.Workflow.Generator.Load;

/// <summary>Where Swagger 2.0 keeps what OpenAPI 3 keeps under <c>components</c>.</summary>
internal static class SwaggerPointer
{
    private static readonly (string OpenApi3, string Swagger)[] Prefixes =
    [
        ("#/components/schemas/", "#/definitions/"),
        ("#/components/securitySchemes/", "#/securityDefinitions/"),
        ("#/components/parameters/", "#/parameters/"),
        ("#/components/requestBodies/", "#/parameters/"),
        ("#/components/responses/", "#/responses/"),
    ];

    public static string FromOpenApi3(string pointer)
    {
        foreach ((string openApi3, string swagger) in Prefixes)
        {
            if (pointer.StartsWith(openApi3, StringComparison.Ordinal))
                return swagger + pointer.Substring(openApi3.Length);
        }

        return pointer.StartsWith("#/servers/", StringComparison.Ordinal) ? "#/host" : pointer;
    }
}
