using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Bind.Examples;

/// <summary>An example that answers every page is the last one.</summary>
public sealed class PagingEndTests
{
    private const string Item = "Thing: { type: object, required: [id], properties: { id: { type: string } } }";

    [Theory]
    [InlineData("next_cursor: { type: string }", "{ name: cursor, in: query, schema: { type: string } }", "'next_cursor':''")]
    [InlineData("next_cursor: { type: [integer, 'null'] }", "{ name: cursor, in: query, schema: { type: integer } }", "{'data':[{'id':'id'}]}")]
    [InlineData("meta: { type: object, required: [next_cursor], properties: { next_cursor: { type: string }, has_more: { type: boolean } } }", "{ name: cursor, in: query, schema: { type: string } }", "'meta':{'next_cursor':'','has_more':false}")]
    [InlineData("has_more: { type: boolean }", "{ name: starting_after, in: query, schema: { type: string } }", "'has_more':false")]
    [InlineData("next: { type: string, format: uri }", "{ name: limit, in: query, schema: { type: integer } }", "'next':''")]
    [InlineData("total: { type: integer, minimum: 10 }", "{ name: page, in: query, schema: { type: integer, minimum: 1 } }, { name: limit, in: query, schema: { type: integer } }", "'total':1")]
    [InlineData("total_pages: { type: integer, example: 50 }", "{ name: page, in: query, schema: { type: integer, minimum: 1 } }, { name: per_page, in: query, schema: { type: integer } }", "'total_pages':1")]
    public async Task One_call_gives_all(string member, string parameters, string end)
    {
        LiveResult result = await LiveCall.Run(Examined.Input(Document(member, parameters)), Code);

        Assert.Equal("1 items, 1 requests", Assert.IsType<string>(result.Value));
        Assert.Contains(end.Replace("'", "\\\"", StringComparison.Ordinal), result.Run.Source("TestExamples.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_example_of_the_document_stays_as_it_is_and_the_client_stops_it()
    {
        string document = Document("next_cursor: { type: string }", "{ name: cursor, in: query, schema: { type: string } }", "example: { data: [{ id: a }], next_cursor: more }");
        LiveResult result = await LiveCall.Run(Examined.Input(document), $$"""
            try { {{Code}} }
            catch (ApiResponseException stopped) { return stopped.Message; }
            """);

        Assert.Contains("more", Assert.IsType<string>(result.Value), StringComparison.Ordinal);
    }

    private const string Code = """
        var fake = new Upstash.Workflow.Runtime.Testing.FakeApiHandler(TestExamples.All);
        using var own = new HttpClient(fake);
        int count = 0;
        await foreach (Thing thing in new TestClient(own, options).ListThingsAsync())
            count++;
        return $"{count} items, {fake.Requests.Count} requests";
        """;

    private static string Document(string member, string parameters, string media = "x-none: 1")
        => Snippets.WithOperation($$"""
            operationId: listThings
            parameters: [{{parameters}}]
            responses:
              '200':
                description: Fine.
                content:
                  application/json:
                    {{media}}
                    schema:
                      type: object
                      properties:
                        data: { type: array, items: { $ref: '#/components/schemas/Thing' } }
                        {{member}}
            """, Item);
}
