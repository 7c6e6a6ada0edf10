using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Paging;

/// <summary><c>GET /things</c> with the given query parameters and members of the response; <c>Thing</c> has an <c>id</c>.</summary>
internal static class PagedSnippet
{
    public static string Of(string parameters, string members, string method = "get", string headers = "{}")
        => Whole(parameters, $"{{ type: object, properties: {{ {members} }} }}", method, headers);

    public static string Whole(string parameters, string schema, string method = "get", string headers = "{}")
        => $$"""
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            servers: [{ url: 'https://api.example.com/v1' }]
            paths:
              /things:
                {{method}}:
                  operationId: listThings
                  parameters: [{{string.Join(", ", Parameters(parameters))}}]
                  responses:
                    '200':
                      description: A page.
                      headers: {{headers}}
                      content: { application/json: { schema: {{schema}} } }
            components:
              schemas:
                Thing: { type: object, required: [id], properties: { id: { type: string } } }
                Numbered: { type: object, required: [id], properties: { id: { type: integer } } }
            """ + "\n";

    /// <summary><c>cursor:string limit:integer</c>; a schema that is no word stands as it is, <c>page:{type: integer, default: 1}</c>.</summary>
    private static IEnumerable<string> Parameters(string parameters)
        => parameters.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(parameter =>
        {
            string[] parts = parameter.Split(':', 2);
            string[] words = parts[1].Split('#', 2);
            string schema = words[0].StartsWith('{') ? words[0] : $"{{ type: {words[0]} }}";
            return $"{{ in: query, name: '{parts[0]}', schema: {schema}{(words.Length > 1 ? $", description: '{words[1]}'" : "")} }}";
        });

    /// <summary>What is said about paging; null when none is detected.</summary>
    public static string? Detected(string document)
        => GeneratorHarness.Run(GeneratorInput.Of(document)).AssertCompiles().Diagnostics
            .Where(diagnostic => diagnostic.Id == "UWG1011")
            .Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))
            .SingleOrDefault() is { } message
                ? message[(message.IndexOf(": ", StringComparison.Ordinal) + 2)..message.IndexOf(". 'ListThings", StringComparison.Ordinal)]
                : null;
}
