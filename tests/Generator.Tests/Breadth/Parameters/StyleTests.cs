using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Parameters;

/// <summary>OpenAPI's table of styles, row by row: a text, a list and an object, exploded and not, with characters that must be encoded.</summary>
public sealed class StyleTests
{
    private const string Text = "\"b c\"", List = "[\"a,b\", \"c\"]", Object = "new() { R = 1, G = \"x y\" }";

    [Theory]
    [InlineData("simple", false, "/x/b%20c", "/x/a%2Cb,c", "/x/R,1,G,x%20y")]
    [InlineData("simple", true, "/x/b%20c", "/x/a%2Cb,c", "/x/R=1,G=x%20y")]
    [InlineData("label", false, "/x/.b%20c", "/x/.a%2Cb,c", "/x/.R,1,G,x%20y")]
    [InlineData("label", true, "/x/.b%20c", "/x/.a%2Cb.c", "/x/.R=1.G=x%20y")]
    [InlineData("matrix", false, "/x/;v=b%20c", "/x/;v=a%2Cb,c", "/x/;v=R,1,G,x%20y")]
    [InlineData("matrix", true, "/x/;v=b%20c", "/x/;v=a%2Cb;v=c", "/x/;R=1;G=x%20y")]
    public async Task A_path(string style, bool explode, string text, string list, string @object)
    {
        Assert.Equal("GET " + text, (await Call("path", style, explode, "{ type: string }", Text)).Line);
        Assert.Equal("GET " + list, (await Call("path", style, explode, "{ type: array, items: { type: string } }", List)).Line);
        Assert.Equal("GET " + @object, (await Call("path", style, explode, "{ $ref: '#/components/schemas/Color' }", Object)).Line);
    }

    [Theory]
    [InlineData("form", false, "?v=b%20c", "?v=a%2Cb,c", "?v=R,1,G,x%20y")]
    [InlineData("form", true, "?v=b%20c", "?v=a%2Cb&v=c", "?R=1&G=x%20y")]
    [InlineData("spaceDelimited", false, "?v=b%20c", "?v=a%2Cb%20c", null)]
    [InlineData("pipeDelimited", false, "?v=b%20c", "?v=a%2Cb%7Cc", "?v=R%7C1%7CG%7Cx%20y")]
    [InlineData("deepObject", true, "?v=b%20c", "?v%5B0%5D=a%2Cb&v%5B1%5D=c", "?v%5BR%5D=1&v%5BG%5D=x%20y")]
    public async Task A_query(string style, bool explode, string text, string list, string? @object)
    {
        Assert.Equal("GET /x" + text, (await Call("query", style, explode, "{ type: string }", Text)).Line);
        Assert.Equal("GET /x" + list, (await Call("query", style, explode, "{ type: array, items: { type: string } }", List)).Line);
        if (@object is not null)
            Assert.Equal("GET /x" + @object, (await Call("query", style, explode, "{ $ref: '#/components/schemas/Color' }", Object)).Line);
    }

    [Theory]
    [InlineData(false, "b c", "a b,c", "R,1,G,x y")]
    [InlineData(true, "b c", "a b,c", "R=1,G=x y")]
    public async Task A_header(bool explode, string text, string list, string @object)
    {
        Assert.Equal(text, (await Call("header", "simple", explode, "{ type: string }", Text)).Header("v"));
        Assert.Equal(list, (await Call("header", "simple", explode, "{ type: array, items: { type: string } }", "[\"a b\", \"c\"]")).Header("v"));
        Assert.Equal(@object, (await Call("header", "simple", explode, "{ $ref: '#/components/schemas/Color' }", Object)).Header("v"));
    }

    [Theory]
    [InlineData("{ type: array, items: { type: string } }", "[\"a,b\"]")]
    [InlineData("{ $ref: '#/components/schemas/Color' }", "new() { G = \"a,b\" }")]
    [InlineData("{ type: object, additionalProperties: { type: string } }", "new Dictionary<string, string> { [\"a,b\"] = \"c\" }")]
    public async Task A_comma_in_a_header_would_end_the_value(string schema, string value)
    {
        foreach (bool explode in new[] { false, true })
        {
            ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(() => Call("header", "simple", explode, schema, value));
            Assert.Equal("v", exception.ParamName);
        }
    }

    [Theory]
    [InlineData(false, "v=b%20c", "v=a%2Cb,c", "v=R,1,G,x%20y")]
    [InlineData(true, "v=b%20c", "v=a%2Cb; v=c", "R=1; G=x%20y")]
    public async Task A_cookie(bool explode, string text, string list, string @object)
    {
        Assert.Equal(text, (await Call("cookie", "form", explode, "{ type: string }", Text)).Header("Cookie"));
        Assert.Equal(list, (await Call("cookie", "form", explode, "{ type: array, items: { type: string } }", List)).Header("Cookie"));
        Assert.Equal(@object, (await Call("cookie", "form", explode, "{ $ref: '#/components/schemas/Color' }", Object)).Header("Cookie"));
    }

    [Theory]
    [InlineData("{ type: array, items: { $ref: '#/components/schemas/Color' } }", "[new() { R = 1 }]", "?v%5B0%5D%5BR%5D=1")]
    [InlineData("{ type: object, properties: { gte: { type: integer }, tags: { type: array, items: { type: string } } } }", "new() { Gte = 5, Tags = [\"a\", \"b\"] }", "?v%5Bgte%5D=5&v%5Btags%5D%5B0%5D=a&v%5Btags%5D%5B1%5D=b")]
    [InlineData("{ type: object, additionalProperties: { type: integer } }", "new Dictionary<string, long> { [\"a b\"] = 1 }", "?v%5Ba%20b%5D=1")]
    public async Task A_deep_object_goes_to_any_depth(string schema, string value, string expected)
        => Assert.Equal("GET /x" + expected, (await Call("query", "deepObject", true, schema, value)).Line);

    [Theory]
    [InlineData("query", "/x?v=%7B%22R%22%3A1%7D", null, null)]
    [InlineData("path", "/x/%7B%22R%22%3A1%7D", null, null)]
    [InlineData("header", "/x", "{\"R\":1}", null)]
    [InlineData("cookie", "/x", null, "v=%7B%22R%22%3A1%7D")]
    public async Task Content_is_typed_and_sent_as_JSON(string place, string line, string? header, string? cookie)
    {
        LiveRequest request = await CallWith(place, "content: { application/json: { schema: { $ref: '#/components/schemas/Color' } } }", "new() { R = 1 }");

        Assert.Equal(("GET " + line, header, cookie), (request.Line, request.Header("v"), request.Header("Cookie")));
    }

    [Fact]
    public async Task Reserved_characters_stay_where_the_document_allows_them()
        => Assert.Equal("GET /x?v=/a:b%26c%23d%2B", (await CallWith("query", "allowReserved: true, schema: { type: string }", "\"/a:b&c#d+\"")).Line);

    [Theory]
    [InlineData("[]")]
    [InlineData("[\"..\"]")]
    [InlineData("[\"\"]")]
    public async Task A_list_in_the_path_cannot_lead_elsewhere(string list)
    {
        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(() => Call("path", "simple", false, "{ type: array, items: { type: string } }", list));

        Assert.Contains("another address", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_optional_and_not_set_is_not_sent()
    {
        foreach (string place in new[] { "query", "header", "cookie" })
        {
            LiveResult result = await LiveCall.Run(Document(place, "required: false, schema: { $ref: '#/components/schemas/Color' }"), "await client.GetXAsync(ct: ct); return null;", LiveAnswer.Empty);
            Assert.Equal("GET /x", result.Request.Line);
            Assert.Null(result.Request.Header("v") ?? result.Request.Header("Cookie"));
        }
    }

    [Fact]
    public async Task A_cookie_stands_beside_the_credential()
    {
        string document = Document("cookie", "schema: { type: string }") + "  securitySchemes: { session: { type: apiKey, in: cookie, name: sid } }\nsecurity: [{ session: [] }]\n";

        LiveResult result = await LiveCall.Run(document, "options.Credential = TestAuth.Session(\"secret\"); await new TestClient(http, options).GetXAsync(\"1\", ct: ct); return null;", LiveAnswer.Empty);

        Assert.Equal("v=1; sid=secret", result.Request.Header("Cookie"));
    }

    private static Task<LiveRequest> Call(string place, string style, bool explode, string schema, string value)
        => CallWith(place, $"style: {style}, explode: {(explode ? "true" : "false")}, schema: {schema}", value);

    private static async Task<LiveRequest> CallWith(string place, string rest, string value)
    {
        string argument = place == "query" ? $"new() {{ V = {value} }}" : value;
        LiveResult result = await LiveCall.Run(Document(place, "required: true, " + rest), $"await client.GetXAsync({argument}, ct: ct); return null;", LiveAnswer.Empty);
        result.Run.AssertDiagnostics();
        return result.Request;
    }

    private static string Document(string place, string rest)
        => $$"""
            openapi: 3.0.3
            info: { title: Test, version: '1' }
            paths:
              {{(place == "path" ? "/x/{v}" : "/x")}}:
                get:
                  operationId: getX
                  parameters:
                    - { in: {{place}}, name: v, {{rest}} }
                  responses: { '204': { description: Fine. } }
            components:
              schemas:
                Color: { type: object, properties: { R: { type: integer }, G: { type: string } } }

            """;
}
