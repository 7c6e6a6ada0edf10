using Upstash.Workflow.Generator.Tests.Hostile;
using Upstash.Workflow.Generator.Tests.Support;
using Upstash.Workflow.Runtime.Testing;

namespace Upstash.Workflow.Generator.Tests.Bind.Examples;

/// <summary>Bodies that the document gives.</summary>
public sealed class GivenTests
{
    [Theory]
    [InlineData("example: { id: of the media type }", "of the media type")]
    [InlineData("examples: { a: { summary: none }, b: { value: { id: named } }, c: { value: { id: another } } }", "named")]
    [InlineData("examples: { a: { $ref: '#/components/examples/Shared' } }", "shared")]
    [InlineData("examples: { a: { dataValue: { id: of 3.2 } } }", "of 3.2")]
    [InlineData("example: { id: [not a text] }", "of the schema")]
    [InlineData("example: null", "of the schema")]
    [InlineData("x-none: true", "of the schema")]
    public async Task That_of_the_media_type_comes_before_that_of_the_schema(string media, string id)
    {
        using Examined examined = Examined.Of(Snippets.WithOperation($$"""
            operationId: getThing
            responses:
              '200':
                description: Fine.
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/Thing' }
                    {{media}}
            """, """
              Thing: { type: object, properties: { id: { type: string } }, example: { id: of the schema } }
            examples:
              Shared: { value: { id: shared } }
            """.Replace("examples:", "#", StringComparison.Ordinal)).Replace("    #", "  examples:", StringComparison.Ordinal));

        ApiExample example = Assert.Single(examined.All);
        Assert.Equal($$"""{"id":"{{id}}"}""", example.Json);
        Assert.Contains("answers 200: an example of the document.", examined.Run.Source("TestExamples.g.cs"), StringComparison.Ordinal);
        Assert.Equal([], await examined.FindDriftAsync());
    }

    [Theory]
    [InlineData("{ id: 1, at: '2020-01-01T00:00:00Z', undeclared: { a: [1, null, x] } }", """{"id":"1","at":"2020-01-01T00:00:00Z","undeclared":{"a":[1,null,"x"]}}""")]
    [InlineData("{ id: a, at: yesterday }", null)]
    [InlineData("{ at: '2020-01-01T00:00:00Z' }", null)]
    [InlineData("{ id: null }", null)]
    [InlineData("{ id: a, kind: third }", null)]
    [InlineData("{ id: a, count: 12345678901 }", null)]
    [InlineData("{ id: a, tags: a }", null)]
    [InlineData("{ id: a, tags: [a, { b: c }] }", null)]
    [InlineData("{ id: a, choice: true }", null)]
    [InlineData("{ id: a, kind: second, count: 7, tags: [], choice: 3 }", """{"id":"a","kind":"second","count":7,"tags":[],"choice":3}""")]
    [InlineData("{ id: a, choice: { inner: x } }", """{"id":"a","choice":{"inner":"x"}}""")]
    [InlineData("{ id: a, choice: { other: [x] } }", """{"id":"a","choice":{"other":["x"]}}""")]
    [InlineData("{ id: a, choice: { inner: x, other: not a list, third: x } }", null)]
    [InlineData("[1]", null)]
    [InlineData("text", null)]
    public void One_that_could_not_be_read_is_passed_over(string given, string? json)
    {
        using Examined examined = Examined.Of(Snippets.WithOperation($$"""
            operationId: getThing
            responses: { '200': { description: Fine., content: { application/json: { schema: { $ref: '#/components/schemas/Thing' }, example: {{given}} } } } }
            """, """
            Thing:
              type: object
              required: [id]
              properties:
                id: { type: string }
                at: { type: string, format: date-time }
                kind: { type: string, enum: [first, second] }
                count: { type: integer, format: int32 }
                tags: { type: array, items: { type: string } }
                choice: { oneOf: [{ type: object, required: [inner], properties: { inner: { type: string } } }, { type: object, properties: { other: { type: array, items: { type: string } }, third: { type: string } } }, { type: integer }] }
            """));

        Assert.Equal(json ?? """{"id":"id","at":"2025-01-01T00:00:00Z","kind":"first","count":1,"tags":["tags"],"choice":{"inner":"inner"}}""", Assert.Single(examined.All).Json);
    }

    [Fact]
    public async Task Hostile_text_stays_text()
    {
        string[] texts = ["\"\"\"; } } class Pwned { }", "*/ // \u2028\u2029\u0085", "{0} {{ \\u0000 \0", "\uD83D\uDE00 \u202E \uFEFF", "</script><!-- &amp;"];
        string list = string.Join(", ", texts.Select(text => System.Text.Json.JsonSerializer.Serialize(text)));
        using Examined examined = Examined.Of($$"""
            { "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "paths": { "/a*/<b>\"": { "get": { "operationId": "get", "responses": { "200": { "description": "d",
              "content": { "application/json": { "schema": { "type": "array", "items": { "type": "string" } }, "example": [{{list}}] } } } } } } } }
            """);

        Assert.Equal(texts, System.Text.Json.JsonSerializer.Deserialize<string[]>(Assert.Single(examined.All).Json));
        Assert.Equal([], await examined.FindDriftAsync());
        Harmless.AssertTrees(examined.Run);
        Harmless.AssertDeterministic(examined.Run);
    }
}
