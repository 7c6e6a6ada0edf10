using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Responses;

/// <summary>Declared response headers, typed beside the body.</summary>
public sealed class HeaderTests
{
    private const string Body = "content: { application/json: { schema: { type: string } } }";

    [Theory]
    [InlineData("{ type: integer }", "12", "h.H == 12L")]
    [InlineData("{ type: integer, format: int32 }", " 12 ", "h.H == 12")]
    [InlineData("{ type: number }", "1.5", "h.H == 1.5")]
    [InlineData("{ type: boolean }", "true", "h.H == true")]
    [InlineData("{ type: string }", "a, \"b\" \\u00e9", "h.H == \"a, \\\"b\\\" \\\\u00e9\"")]
    [InlineData("{ type: string, format: date-time }", "2026-01-02T03:04:05Z", "h.H == new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)")]
    [InlineData("{ type: string, format: date-time }", "Fri, 02 Jan 2026 03:04:05 GMT", "h.H == new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)")]
    [InlineData("{ type: string, format: date }", "2026-01-02", "h.H == new DateOnly(2026, 1, 2)")]
    [InlineData("{ type: string, format: uuid }", "6f1b2c3d-0000-0000-0000-000000000001", "h.H == new Guid(\"6f1b2c3d-0000-0000-0000-000000000001\")")]
    [InlineData("{ type: string, format: uri }", "/things/1", "h.H!.OriginalString == \"/things/1\"")]
    [InlineData("{ type: string, enum: [user, shared] }", "shared", "h.H == \"shared\"")]
    [InlineData("{ type: string, enum: [user, shared] }", "new", "h.H is { IsKnown: false, Value: \"new\" }")]
    [InlineData("{ type: integer, enum: [1, 2] }", "2", "h.H is { IsKnown: true, Value: 2 }")]
    [InlineData("{ type: array, items: { type: integer } }", "1,2, 3", "h.H!.SequenceEqual(new long[] { 1, 2, 3 })")]
    [InlineData("{ type: array, items: { type: string } }", "W/\"a,b\", \"c\"", "h.H!.SequenceEqual(new[] { \"W/\\\"a,b\\\"\", \"\\\"c\\\"\" })")]
    [InlineData("{ type: array, items: { type: string } }", "", "h.H!.Count == 0")]
    [InlineData("{ type: object, properties: { role: { type: string }, level: { type: integer } } }", "role,admin,level,3", "h.H is { Role: \"admin\", Level: 3 }")]
    [InlineData("{ type: object, additionalProperties: { type: integer } }", "a,1,b,2", "h.H![\"a\"] == 1 && h.H[\"b\"] == 2")]
    [InlineData("{}", "5", "h.H == \"5\"")]
    public async Task Values_are_typed_by_their_schema(string schema, string text, string expected)
    {
        LiveResult result = await Get($"H: {{ schema: {schema} }}", $"var h = (await client.GetThingWithResponseAsync(ct)).TypedHeaders; return {expected};", LiveAnswer.Json("\"x\"", 200, ("H", text)));

        Assert.Equal(true, result.Value);
        result.Run.AssertDiagnostics();
    }

    [Theory]
    [InlineData("H: { explode: true, schema: { type: object, properties: { role: { type: string }, level: { type: integer } } } }", "role=admin,level=3", "h.H is { Role: \"admin\", Level: 3 }")]
    [InlineData("H: { content: { application/json: { schema: { type: object, properties: { a: { type: array, items: { type: integer } } } } } } }", "{\"a\":[1,2]}", "h.H!.A!.Count == 2")]
    [InlineData("H: { content: { text/plain: { schema: { type: integer } } } }", "12", "h.H == \"12\"")]
    public async Task Explode_and_content(string header, string text, string expected)
        => Assert.Equal(true, (await Get(header, $"var h = (await client.GetThingWithResponseAsync(ct)).TypedHeaders; return {expected};", LiveAnswer.Json("\"x\"", 200, ("H", text)))).Value);

    [Fact]
    public async Task What_cannot_be_read_is_null_and_reported_and_its_text_is_kept()
    {
        LiveResult result = await Get(
            "X-Left: { schema: { type: integer } }, X-Missing: { required: true, schema: { type: integer } }",
            """
            var events = new List<string>();
            options.Drift = e => events.Add($"{e.Kind} {e.Pointer}");
            var response = await new TestClient(http, options).GetThingWithResponseAsync(ct);
            var h = response.TypedHeaders;
            return $"{response.Value} {h.XLeft is null} {h.XMissing is null} {response.Headers["x-left"][0]} {string.Join(';', events)}";
            """,
            LiveAnswer.Json("\"x\"", 200, ("X-Left", "many")));

        Assert.Equal("x True True many WrongType header X-Left", result.Value);
    }

    [Fact]
    public async Task Headers_that_repeat()
    {
        LiveResult result = await Get(
            "Set-Cookie: { schema: { type: string } }, X-Tags: { schema: { type: array, items: { type: string } } }",
            "var h = (await client.GetThingWithResponseAsync(ct)).TypedHeaders; return $\"{string.Join('|', h.SetCookie!)} {string.Join('|', h.XTags!)}\";",
            LiveAnswer.Json("\"x\"", 200, ("Set-Cookie", "a=1; Expires=Fri, 02 Jan 2026 03:04:05 GMT"), ("Set-Cookie", "b=2"), ("X-Tags", "a, b"), ("X-Tags", "c")));

        Assert.Equal("a=1; Expires=Fri, 02 Jan 2026 03:04:05 GMT|b=2 a|b|c", result.Value);
    }

    [Theory]
    [InlineData("'204': { description: Done., HEADERS }", "response.Value == default(NoContent)", 204)]
    [InlineData("'200': { description: Fine., HEADERS, content: { text/plain: {} } }", "response.Value == \"x\"", 200)]
    [InlineData("'200': { description: Fine., HEADERS, content: { image/png: {} } }", "new StreamReader(response.Value).ReadToEnd() == \"x\"", 200)]
    [InlineData("'200': { description: Fine., HEADERS, content: { application/json: { schema: { type: integer } } } }, '204': { description: None. }", "response.Value is null", 204)]
    [InlineData("'200': { description: Fine., HEADERS, content: { application/json: { schema: { type: integer } } } }", "response.Value == 7", 200, "7")]
    public async Task Every_kind_of_body_has_them(string responses, string expected, int status, string body = "x")
    {
        LiveResult result = await Run(
            $"/thing: {{ get: {{ operationId: getThing, responses: {{ {responses.Replace("HEADERS", "headers: { Location: { schema: { type: string } } }", StringComparison.Ordinal)} }} }} }}",
            $"var response = await client.GetThingWithResponseAsync(ct); return response.TypedHeaders.Location == \"/a\" && (int)response.Status == {status} && {expected};",
            new LiveAnswer(status, status == 204 ? [] : System.Text.Encoding.UTF8.GetBytes(body), status == 204 ? null : body == "7" ? "application/json" : "text/plain", ("Location", "/a")));

        Assert.Equal(true, result.Value);
    }

    [Fact]
    public async Task What_is_not_for_callers_gives_no_method()
    {
        LiveResult result = await Get(
            "Content-Type: { schema: { type: string } }, Access-Control-Allow-Origin: { schema: { type: string } }", "return await client.GetThingAsync(ct);", LiveAnswer.Json("\"x\""));

        Assert.DoesNotContain(result.Run.Sources, source => source.Value.Contains("WithResponse", StringComparison.Ordinal) || source.Key.Contains("Headers.", StringComparison.Ordinal));
        result.Run.AssertDiagnostics();
    }

    [Fact]
    public async Task A_header_that_is_a_choice_is_a_text_and_said()
    {
        LiveResult result = await Get(
            "H: { schema: { oneOf: [ { type: object, properties: { a: { type: string } } }, { type: integer } ] } }",
            "return (await client.GetThingWithResponseAsync(ct)).TypedHeaders.H;",
            LiveAnswer.Json("\"x\"", 200, ("H", "12")));

        Assert.Equal("12", result.Value);
        Assert.Equal("UWG1007", Assert.Single(result.Run.Diagnostics).Id);
    }

    [Fact]
    public async Task Shared_headers_and_enums_are_bound_once()
    {
        const string Paths = """
            /a: { get: { operationId: getA, responses: { '200': { description: A., headers: { X-Rate-Limit: { $ref: '#/components/headers/Limit' }, X-Rate-Kind: { $ref: '#/components/headers/Kind' } } } } } }
              /b: { get: { operationId: getB, responses: { '200': { $ref: '#/components/responses/B' } } } }
            components:
              responses: { B: { description: B., headers: { X-Rate-Limit: { $ref: '#/components/headers/Limit' }, X-Rate-Kind: { $ref: '#/components/headers/Kind' } } } }
              headers:
                Limit: { description: What is left., schema: { type: integer } }
                Kind: { deprecated: true, schema: { type: string, enum: [burst, daily] } }
            """;

        LiveResult result = await Run(
            Paths,
            "XRateHeaders a = (await client.GetAWithResponseAsync(ct)).TypedHeaders, b = (await client.GetBWithResponseAsync(ct)).TypedHeaders; return a.XRateLimit + b.XRateLimit;",
            new LiveAnswer(200, [], null, ("X-Rate-Limit", "3"), ("X-Rate-Kind", "burst")));

        Assert.Equal(6L, result.Value);
        Assert.Single(result.Run.Sources.Keys, name => name.Contains(".Enums.", StringComparison.Ordinal));
        string headers = Assert.Single(result.Run.Sources, source => source.Key.Contains(".Headers.", StringComparison.Ordinal)).Value;
        Assert.Contains("<summary>What is left.</summary>", headers, StringComparison.Ordinal);
        Assert.Contains("[global::System.Obsolete", headers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fake_of_the_interface_gives_them_too()
    {
        LiveResult result = await Run(
            "/thing: { get: { operationId: getThing, tags: [things], responses: { '200': { description: Fine., headers: { X-Left: { schema: { type: integer } } }, " + Body + " } } } }",
            """
            IThingsClient things = client.Things;
            var response = new ApiResponse<string, XLeftHeaders>("x", new XLeftHeaders { XLeft = 3 });
            Task<ApiResponse<string, XLeftHeaders>> sent = things.GetThingWithResponseAsync(ct);
            return response.Value + response.TypedHeaders.XLeft + (await sent).TypedHeaders.XLeft;
            """,
            LiveAnswer.Json("\"x\"", 200, ("X-Left", "4")));

        Assert.Equal("x34", result.Value);
    }

    [Fact]
    public async Task Any_call_can_be_captured_and_calls_beside_it_do_not_mix()
    {
        LiveResult result = await Run(
            "/thing: { get: { operationId: getThing, responses: { '201': { description: Fine., " + Body + " } } }, delete: { operationId: deleteThing, responses: { '204': { description: Gone. } } } }",
            """
            ApiResponse<string> got = await ApiResponse.CaptureAsync(() => client.GetThingAsync(ct));
            await client.DeleteThingAsync(ct);
            ApiResponse deleted = await ApiResponse.CaptureAsync(() => client.DeleteThingAsync(ct));
            return $"{got.Value} {(int)got.Status} {got.Headers["x-a"][0]} {(int)deleted.Status} {deleted.Headers.ContainsKey("x-a")}";
            """,
            LiveAnswer.Json("\"x\"", 201, ("X-A", "1")),
            LiveAnswer.Empty);

        Assert.Equal("x 201 1 204 False", result.Value);
    }

    [Fact]
    public async Task Pages_know_the_headers_they_came_with()
    {
        const string Paths = """
            /things:
                get:
                  operationId: listThings
                  parameters: [ { name: cursor, in: query, schema: { type: string } } ]
                  responses:
                    '200':
                      description: Fine.
                      headers: { X-Total: { schema: { type: integer } } }
                      content: { application/json: { schema: { type: object, properties: { items: { type: array, items: { type: string } }, next_cursor: { type: string } } } } }
            """;

        LiveResult result = await Run(
            Paths,
            """
            var seen = new List<string>();
            await foreach (var page in client.ListThingsAsync(ct: ct).WithPrefetch().AsPages()) seen.Add(page.Values[0] + page.Headers["X-Total"][0]);
            seen.Add((await client.ListThingsPageWithResponseAsync(ct: ct)).TypedHeaders.XTotal.ToString()!);
            return string.Join(' ', seen);
            """,
            LiveAnswer.Json("""{"items":["a"],"next_cursor":"n"}""", 200, ("X-Total", "1")),
            LiveAnswer.Json("""{"items":["b"]}""", 200, ("X-Total", "2")));

        Assert.Equal("a1 b2 2", result.Value);
    }

    private static Task<LiveResult> Get(string headers, string code, params LiveAnswer[] answers)
        => Run($"/thing: {{ get: {{ operationId: getThing, responses: {{ '200': {{ description: Fine., headers: {{ {headers} }}, {Body} }} }} }} }}", code, answers);

    private static Task<LiveResult> Run(string paths, string code, params LiveAnswer[] answers)
        => LiveCall.Run($"openapi: 3.0.3\ninfo: {{ title: Test, version: '1' }}\npaths:\n  {paths.ReplaceLineEndings("\n")}\n", code, answers);
}
