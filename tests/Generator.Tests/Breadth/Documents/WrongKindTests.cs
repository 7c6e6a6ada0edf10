using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Documents;

/// <summary>Every keyword with a value of a kind it cannot have: the slip is said at its line and costs the keyword, never what it stands in.</summary>
public sealed class WrongKindTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: T, version: '1', description: d, contact: { name: c } }
        servers: [{ url: 'https://a.example/{v}', description: d, variables: { v: { default: x, enum: [x, y] } } }]
        tags: [{ name: pets, description: d }]
        security: [{ key: [] }]
        paths:
          /pets/{id}:
            summary: s
            parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
            get:
              operationId: getPet
              tags: [pets]
              summary: s
              deprecated: false
              security: [{ key: [] }]
              parameters:
                - { name: q, in: query, description: d, required: false, style: form, explode: true, schema: { type: array, items: { type: string }, minItems: 1 } }
                - { name: c, in: header, content: { application/json: { schema: { type: object } } } }
              requestBody: { description: d, required: true, content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: string } } }, encoding: { a: { contentType: text/plain, style: form, explode: true } } } } }
              responses:
                '200': { description: d, headers: { X-A: { description: d, schema: { type: string } } }, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
                default: { description: d }
        components:
          securitySchemes:
            key: { type: apiKey, in: header, name: X-Key, description: d }
            oauth: { type: oauth2, flows: { implicit: { authorizationUrl: 'https://a.example', scopes: { read: r } } } }
          schemas:
            Pet:
              type: object
              title: t
              description: d
              required: [name]
              discriminator: { propertyName: kind, mapping: { a: A } }
              additionalProperties: { type: string }
              properties:
                name: { type: string, format: email, minLength: 1, maxLength: 2, pattern: 'a', nullable: true, default: x, enum: [x, y], readOnly: false, writeOnly: false, deprecated: false, example: e }
                age: { type: integer, minimum: 1, maximum: 2, exclusiveMinimum: true, exclusiveMaximum: false, multipleOf: 1 }
                tags: { type: array, items: { type: string }, minItems: 1, maxItems: 2, uniqueItems: true }
                either: { oneOf: [{ type: string }, { type: integer }] }
                any: { anyOf: [{ type: string }, { type: boolean }] }
                all: { allOf: [{ $ref: '#/components/schemas/A' }] }
                'no': { not: { type: string } }
            A: { type: object, properties: { a: { type: string } } }
        """;

    private static readonly string[] Values = ["7", "text", "true", "", "[]", "[7, {}, [x], null]", "{}", "{ a: 7 }", "{ a: { b: c } }", "[{ a: b }]"];

    public static TheoryData<string> Keys => [.. Places().Select(static place => place.Key).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_keyword_of_the_wrong_kind_costs_itself(string key)
    {
        foreach ((int start, int end) in Places().Where(place => place.Key == key).Select(static place => (place.Start, place.End)))
        {
            foreach (string value in Values)
            {
                string text = Document[..start] + value + Document[end..];
                GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(text));

                Assert.Null(run.Exception);
                Assert.DoesNotContain(run.Diagnostics, static diagnostic => diagnostic.Id == "UWG1099");
                // "paths", "get" and the like may take their part with them; what stands beside them stays.
                if (run.Diagnostics.All(static diagnostic => diagnostic.Severity < DiagnosticSeverity.Error))
                    Assert.True(run.Sources.Count >= 2, $"{key}: {value} left nothing of the document");
                Assert.All(run.Diagnostics, static diagnostic => Assert.NotEqual(Location.None, diagnostic.Location));
            }
        }
    }

    [Fact]
    public void What_comes_of_it_compiles()
    {
        // One compilation for many documents would hide which; a sample of each kind is enough beside the corpus and the fuzzer.
        foreach ((string Key, int Start, int End) place in Places().Where(static (_, i) => i % 7 == 0))
            GeneratorHarness.Run(GeneratorInput.Of(Document[..place.Start] + Values[place.Start % Values.Length] + Document[place.End..])).AssertCompiles();
    }

    [Fact]
    public void The_document_itself_is_fine() => GeneratorHarness.Run(GeneratorInput.Of(Document)).AssertCompiles();

    /// <summary>Every <c>key: value</c> of the document's flow mappings and lines: where the value begins and ends.</summary>
    private static IEnumerable<(string Key, int Start, int End)> Places()
    {
        for (int colon = Document.IndexOf(": ", StringComparison.Ordinal); colon >= 0; colon = Document.IndexOf(": ", colon + 1, StringComparison.Ordinal))
        {
            int start = colon + 2;
            int key = Document.LastIndexOfAny(['{', ' ', ',', '\n', '\''], colon - 2) + 1;
            string name = Document[key..colon].Trim('\'');
            if (name.Length > 0 && char.IsLetter(name[0]) && name != "openapi")
                yield return (name, start, End(start));
        }
    }

    private static int End(int start)
    {
        int depth = 0;
        for (int i = start; i < Document.Length; i++)
        {
            char c = Document[i];
            if (c is '{' or '[')
                depth++;
            else if (c is '}' or ']' && --depth < 0)
                return i;
            else if (depth == 0 && (c is '\n' || (c == ',' && Document.LastIndexOf('{', i) > Document.LastIndexOf('\n', i))))
                return i;
        }

        return Document.Length;
    }
}
