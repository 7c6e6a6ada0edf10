using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Parameters;

/// <summary>The whole query as one value: <c>in: querystring</c> of OpenAPI 3.2.</summary>
public sealed class QueryStringTests
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Filter = "{ type: object, properties: { name: { type: string }, tags: { type: array, items: { type: string } }, in: { type: object, properties: { a: { type: integer } } } } }";

    [Fact]
    public async Task An_object_is_a_form()
    {
        LiveResult result = await Find(
            $"content: {{ {Form}: {{ schema: {Filter} }} }}",
            "await client.FindAsync(new() { Name = \"a&b \u00fc\", Tags = [\"x\", \"y\"], In = new() { A = 1 } }, ct); await client.FindAsync(new(), ct); await client.FindAsync(ct: ct); await client.FindAsync(query: new FindQuery { Name = \"n\" }, ct);");

        result.Run.AssertDiagnostics();
        Assert.Equal(["GET /find?name=a%26b%20%C3%BC&tags=x&tags=y&in=%7B%22a%22%3A1%7D", "GET /find", "GET /find", "GET /find?name=n"], result.Requests.Select(static request => request.Line));
    }

    [Fact]
    public async Task Its_encoding_is_that_of_a_form()
        => Assert.Equal(
            "GET /find?tags=x%2Cy&in%5Ba%5D=1",
            (await Find(
                $"content: {{ {Form}: {{ schema: {Filter}, encoding: {{ tags: {{ style: form, explode: false }}, in: {{ style: deepObject, explode: true }} }} }} }}",
                "await client.FindAsync(new() { Tags = [\"x\", \"y\"], In = new() { A = 1 } }, ct);")).Request.Line);

    [Theory]
    [InlineData("{ type: object, properties: { a: { type: string } } }", "new() { A = \"#&\" }", "%7B%22a%22%3A%22%23%26%22%7D")]
    [InlineData("{ type: array, items: { type: integer } }", "[1, 2]", "%5B1%2C2%5D")]
    [InlineData("{ type: integer }", "5", "5")]
    [InlineData("{}", "JsonDocument.Parse(\"{\\\"a\\\":1}\").RootElement", "%7B%22a%22%3A1%7D")]
    public async Task JSON_is_its_text(string schema, string value, string query)
    {
        LiveResult result = await Find($"content: {{ application/json: {{ schema: {schema} }} }}", $"await client.FindAsync({value}, ct); await client.FindAsync(ct: ct);");

        result.Run.AssertDiagnostics();
        Assert.Equal(["GET /find?" + query, "GET /find"], result.Requests.Select(static request => request.Line));
    }

    [Theory]
    [InlineData("$.a[?(@.b=='c')]#+", "$.a%5B?(@.b=='c')%5D%23%2B")]
    [InlineData("a=1&b=%20", "a=1&b=%2520")]
    public async Task Anything_else_is_a_text(string value, string query)
        => Assert.Equal("GET /find?" + query, (await Find("content: { text/plain: {} }", $"await client.FindAsync(\"{value}\", ct);")).Request.Line);

    [Fact]
    public async Task A_required_one_is_required()
    {
        const string Required = $"required: true, content: {{ {Form}: {{ schema: {Filter} }} }}";

        Assert.Equal("GET /find?name=a", (await Find(Required, "await client.FindAsync(new FindQuery { Name = \"a\" }, ct);")).Request.Line);
        Assert.Equal("query", (await Assert.ThrowsAsync<ArgumentNullException>(() => Find(Required, "await client.FindAsync(null!, ct);"))).ParamName);
    }

    [Fact]
    public async Task A_query_in_the_path_stays_before_it()
        => Assert.Equal("GET /find?fixed=1&name=a", (await Find($"content: {{ {Form}: {{ schema: {Filter} }} }}", "await client.FindAsync(new() { Name = \"a\" }, ct);", path: "/find?fixed=1")).Request.Line);

    [Theory]
    [InlineData("content: { application/x-www-form-urlencoded: { schema: { type: integer } } }", "\"a=1\"", "GET /find?a=1", "a form is made of an object's properties, and its schema is none. A string is generated")]
    [InlineData("schema: { type: object, properties: { a: { type: integer } } }", "new() { A = 1 }", "GET /find?a=1", null)]
    public async Task What_is_no_object_and_what_has_no_content(string parameter, string value, string line, string? said)
    {
        LiveResult result = await Find(parameter, $"await client.FindAsync({value}, ct);");

        Assert.Equal(line, result.Request.Line);
        Assert.Equal(said is null ? 0 : 1, result.Run.Diagnostics.Count(static diagnostic => diagnostic.Id == "UWG1007"));
        Assert.All(result.Run.Diagnostics, diagnostic => Assert.Contains(said!, diagnostic.GetMessage(null), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Beside_query_parameters_it_is_left_out_and_so_is_a_second_one()
    {
        LiveResult beside = await Find("content: { text/plain: {} } }, { in: query, name: a, schema: { type: integer }", "await client.FindAsync(new() { A = 1 }, ct);");
        LiveResult second = await Find("content: { text/plain: {} } }, { in: querystring, name: other, content: { text/plain: {} }", "await client.FindAsync(\"a\", ct);");

        Assert.Equal(("GET /find?a=1", "GET /find?a"), (beside.Request.Line, second.Request.Line));
        beside.Run.AssertDiagnostics(
            "UWG1007 Warning (7,20): The querystring parameter 'all' of GET /find: there are query parameters beside it, and it is the whole query. It is left out [#/paths/~1find/get/parameters/0]");
        Assert.Contains("'other' of GET /find: there is another one before", Assert.Single(second.Run.Diagnostics).GetMessage(null), StringComparison.Ordinal);
    }

    private static Task<LiveResult> Find(string parameter, string code, string path = "/find")
        => LiveCall.Run(
            $$"""
            openapi: 3.2.0
            info: { title: Test, version: '1' }
            paths:
              {{path}}:
                get:
                  operationId: find
                  parameters: [{ in: querystring, name: all, {{parameter}} }]
                  responses: { '204': { description: Fine. } }

            """,
            code + " return null;",
            LiveAnswer.Empty);
}
