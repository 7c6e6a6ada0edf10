using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>Where OpenAPI 3 keeps, under <c>components</c>, what Swagger 2.0 keeps at the root.</summary>
internal static class SwaggerPointer
{
    private static readonly (string Swagger, string OpenApi3)[] Prefixes =
    [
        ("#/definitions/", "#/components/schemas/"),
        ("#/parameters/", "#/components/parameters/"),
        ("#/responses/", "#/components/responses/"),
        ("#/securityDefinitions/", "#/components/securitySchemes/"),
    ];

    public static string ToOpenApi3(string pointer, SpecMapping root)
    {
        foreach ((string swagger, string openApi3) in Prefixes)
        {
            if (!pointer.StartsWith(swagger, StringComparison.Ordinal))
                continue;
            string converted = openApi3 + pointer.Substring(swagger.Length);
            // A shared body is a parameter there, and none here.
            string asBody = "#/components/requestBodies/" + pointer.Substring(swagger.Length);
            return swagger == "#/parameters/" && JsonPointer.Find(root, converted) is null && JsonPointer.Find(root, asBody) is not null ? asBody : converted;
        }

        return pointer;
    }
}
