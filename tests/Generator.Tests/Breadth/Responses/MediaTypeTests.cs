using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Responses;

/// <summary>How media types are written, in the document and by the service.</summary>
public sealed class MediaTypeTests
{
    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("Application/JSON", "application/json")]
    [InlineData("application/json; charset=utf-8", "application/json")]
    [InlineData("text/json", "text/json")]
    [InlineData("application/problem+json", "application/problem+json")]
    [InlineData("application/vnd.api+json; version=1", "application/vnd.api+json; version=1")]
    [InlineData("application/vnd.api+json; version=1; charset=utf-8", "application/vnd.api+json; version=1")]
    [InlineData("application/json; broken", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("'*/*'", "application/json")]
    public async Task JSON_is_read_however_it_is_declared(string declared, string accept)
    {
        LiveResult result = await Get(
            $"{Quoted(declared)}: {{ schema: {{ type: object, properties: {{ a: {{ type: integer }} }} }} }}",
            "return (await client.GetThingAsync(ct)).A;",
            LiveAnswer.Text("""{"a":1}""", "APPLICATION/vnd.Api+JSON; Charset=\"UTF-8\""));

        Assert.Equal(1L, result.Value);
        Assert.Equal(accept, result.Request.Header("Accept"), ignoreCase: true);
        result.Run.AssertDiagnostics();
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("'*/*'")]
    [InlineData("application/octet-stream")]
    public async Task A_binary_body_is_a_stream_whatever_its_media_type(string declared)
    {
        LiveResult result = await Get(
            $"{declared}: {{ schema: {{ type: string, format: binary }} }}",
            "using Stream body = await client.GetThingAsync(ct); return body.ReadByte();",
            new LiveAnswer(200, [255, 0], "application/pdf"));

        Assert.Equal(255, result.Value);
        Assert.Equal(declared == "application/octet-stream" ? declared : "*/*", result.Request.Header("Accept"));
        result.Run.AssertDiagnostics();
    }

    [Fact]
    public async Task A_file_of_Swagger_is_a_stream()
    {
        LiveResult result = await LiveCall.Run(
            """
            swagger: '2.0'
            info: { title: Test, version: '1' }
            produces: [application/json]
            paths:
              /thing: { get: { operationId: getThing, responses: { '200': { description: Fine., schema: { type: file }, headers: { X-Left: { type: integer } } } } } }

            """,
            "var r = await client.GetThingWithResponseAsync(ct); using Stream body = r.Value; return body.ReadByte() + r.TypedHeaders.XLeft;",
            new LiveAnswer(200, [7], "application/pdf", ("X-Left", "3")));

        Assert.Equal(10L, result.Value);
    }

    [Fact]
    public async Task Bytes_with_an_error_in_JSON()
    {
        LiveResult result = await LiveCall.Run(
            Document("'200': { description: Fine., content: { application/octet-stream: {} } }, '404': { description: Gone., content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }"),
            """try { await client.GetThingAsync(ct); return null; } catch (ApiException<Problem> e) { return e.Error.Title + e.Headers["X-A"][0]; }""",
            LiveAnswer.Json("""{"title":"gone"}""", 404, ("X-A", "1")));

        Assert.Equal("gone1", result.Value);
    }

    [Theory]
    [InlineData("TEXT/Plain", "text/plain; charset=utf-16le", "h\0\u00E9\0")]
    [InlineData("text/html", "text/html; charset=ISO-8859-1", "h\u00E9")]
    public async Task Text_in_whatever_charset(string declared, string came, string latin)
        => Assert.Equal("h\u00E9", (await Get($"{declared}: {{}}", "return await client.GetThingAsync(ct);", new LiveAnswer(200, System.Text.Encoding.Latin1.GetBytes(latin), came))).Value);

    private static string Quoted(string key) => key.StartsWith('\'') ? key : $"'{key}'";

    private static Task<LiveResult> Get(string content, string code, params LiveAnswer[] answers)
        => LiveCall.Run(Document($"'200': {{ description: Fine., content: {{ {content} }} }}"), code, answers);

    private static string Document(string responses) => $$"""
        openapi: 3.0.3
        info: { title: Test, version: '1' }
        paths:
          /thing: { get: { operationId: getThing, responses: { {{responses}} } } }
        components:
          schemas:
            Problem: { type: object, properties: { title: { type: string } } }

        """;
}
