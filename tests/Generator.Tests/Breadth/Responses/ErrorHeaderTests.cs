using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Responses;

/// <summary>Headers that errors declare, typed at the exception.</summary>
public sealed class ErrorHeaderTests
{
    private const string Problem = "content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } }";
    private const string Limit = "headers: { X-Rate-Limit: { schema: { type: integer } }, X-Rate-Reset: { schema: { type: string, format: date-time } } }";

    [Fact]
    public async Task Body_and_headers()
    {
        LiveResult result = await Get(
            $"'429': {{ description: Slow down., {Limit}, {Problem} }}",
            """
            try { await client.GetThingAsync(ct); return "none"; }
            catch (ApiException<Problem, XRateHeaders> e) { return $"{(int)e.Status} {e.Error.Code} {e.TypedHeaders.XRateLimit} {e.TypedHeaders.XRateReset:yyyy} {e.Headers["x-rate-limit"][0]}"; }
            """,
            LiveAnswer.Json("{\"code\":7}", 429, ("X-Rate-Limit", "12"), ("X-Rate-Reset", "2026-01-02T03:04:05Z")));

        Assert.Equal("429 7 12 2026 12", result.Value);
        Assert.Contains("<exception cref=\"runtime_::ApiException{TError, THeaders}\">", result.Run.AllText, StringComparison.Ordinal);
        Assert.Contains("Status 429, with <see cref=\"api_::Problem\"/> and <see cref=\"api_::XRateHeaders\"/>.", result.Run.AllText, StringComparison.Ordinal);
        result.Run.AssertDiagnostics();
    }

    [Theory]
    [InlineData("'304': { description: Same., HEADERS }", 304)]
    [InlineData("'302': { description: There., HEADERS }", 302)]
    [InlineData("'503': { description: Later., HEADERS, content: { text/plain: {} } }", 503)]
    [InlineData("'5XX': { description: Later., HEADERS }", 502)]
    [InlineData("default: { description: Else., HEADERS }", 418)]
    public async Task Headers_alone(string response, int status)
    {
        LiveResult result = await Get(
            response.Replace("HEADERS", "headers: { ETag: { schema: { type: string } } }", StringComparison.Ordinal),
            """
            var events = new List<string>();
            options.Drift = e => events.Add(e.Kind.ToString());
            try { await new TestClient(http, options).GetThingAsync(ct); return "none"; }
            catch (ApiException<NoContent, ETagHeaders> e) { return $"{(int)e.Status} {e.TypedHeaders.ETag} {e.RawBody} {events.Count}"; }
            """,
            LiveAnswer.Text("why", status: status, headers: ("ETag", "\"a\"")));

        Assert.Equal($"{status} \"a\" why 0", result.Value);
    }

    [Fact]
    public async Task A_status_with_headers_alone_has_the_body_of_the_range_around_it()
        => Assert.Equal(
            "7 12",
            (await Get(
                $"'429': {{ description: Slow down., {Limit} }}, 4XX: {{ description: Wrong., {Problem} }}, default: {{ description: Else., content: {{ application/json: {{ schema: {{ type: string }} }} }} }}",
                """try { await client.GetThingAsync(ct); return "none"; } catch (ApiException<Problem, XRateHeaders> e) { return $"{e.Error.Code} {e.TypedHeaders.XRateLimit}"; }""",
                LiveAnswer.Json("{\"code\":7}", 429, ("X-Rate-Limit", "12")))).Value);

    [Fact]
    public async Task Who_wants_the_body_alone_catches_it_as_ever()
        => Assert.Equal(
            "7",
            (await Get(
                $"'429': {{ description: Slow down., {Limit}, {Problem} }}",
                """try { await client.GetThingAsync(ct); return "none"; } catch (ApiException<Problem> e) { return $"{e.Error.Code}"; }""",
                LiveAnswer.Json("{\"code\":7}", 429))).Value);

    [Theory]
    [InlineData("not JSON", "12", "ApiException", "")]
    [InlineData("{}", "many", "ApiException`2", "WrongType header X-Rate-Limit")]
    public async Task What_is_not_as_declared_hides_no_error(string body, string header, string type, string drift)
        => Assert.Equal(
            $"{type} {header} {drift}",
            (await Get(
                $"'429': {{ description: Slow down., {Limit}, {Problem} }}",
                """
                var events = new List<string>();
                options.Drift = e => events.Add($"{e.Kind} {e.Pointer}");
                try { await new TestClient(http, options).GetThingAsync(ct); return "none"; }
                catch (ApiException e) { return $"{e.GetType().Name} {e.Headers["X-Rate-Limit"][0]} {string.Join(';', events)}"; }
                """,
                LiveAnswer.Json(body, 429, ("X-Rate-Limit", header)))).Value);

    [Fact]
    public async Task Errors_and_successes_share_what_they_declare_alike()
    {
        LiveResult result = await Get(
            $"'429': {{ description: Slow down., {Limit}, {Problem} }}, '503': {{ $ref: '#/components/responses/Busy' }}",
            "XRateHeaders h = (await client.GetThingWithResponseAsync(ct)).TypedHeaders; return h.XRateLimit;",
            LiveAnswer.Json("{}", 200, ("X-Rate-Limit", "12")),
            success: Limit);

        Assert.Equal(12L, result.Value);
        Assert.Single(result.Run.Sources, static source => source.Key.Contains("Headers.", StringComparison.Ordinal));
        result.Run.AssertDiagnostics();
    }

    [Fact]
    public async Task Where_the_headers_give_no_name_the_operation_or_the_shared_response_does()
    {
        const string Two = "headers: { ETag: { schema: { type: string } }, Age: { schema: { type: integer } } }";
        LiveResult result = await Get(
            $"'400': {{ description: A., {Two} }}, '404': {{ description: B., {Two} }}, '409': {{ description: C., headers: {{ ETag: {{ schema: {{ type: string }} }}, Server: {{ schema: {{ type: string }} }} }} }}, '503': {{ $ref: '#/components/responses/Gone' }}",
            """
            var seen = new List<string>();
            for (int i = 0; i < 4; i++)
            {
                try { await client.GetThingAsync(ct); }
                catch (ApiException<NoContent, GetThingErrorHeaders> e) { seen.Add($"error {e.TypedHeaders.Age}"); }
                catch (ApiException<NoContent, GetThingStatus409ErrorHeaders> e) { seen.Add($"409 {e.TypedHeaders.Server}"); }
                catch (ApiException<NoContent, GoneHeaders> e) { seen.Add($"gone {e.TypedHeaders.Server}"); }
            }

            return string.Join(", ", seen);
            """,
            answers: [LiveAnswer.Text("", status: 400, headers: ("Age", "1")), LiveAnswer.Text("", status: 404, headers: ("Age", "2")), LiveAnswer.Text("", status: 409, headers: ("Server", "x")), LiveAnswer.Text("", status: 503, headers: ("Server", "y"))]);

        Assert.Equal("error 1, error 2, 409 x, gone y", result.Value);
        result.Run.AssertDiagnostics();
    }

    [Fact]
    public async Task What_successes_declare_keeps_the_name()
    {
        LiveResult result = await Get(
            "'429': { description: Slow down., headers: { X-Rate-Left: { schema: { type: integer } }, X-Rate-Wait: { schema: { type: integer } } } }",
            "try { XRateHeaders h = (await client.GetThingWithResponseAsync(ct)).TypedHeaders; return 0; } catch (ApiException<NoContent, GetThingStatus429ErrorHeaders> e) { return e.TypedHeaders.XRateLeft; }",
            LiveAnswer.Text("", status: 429, headers: ("X-Rate-Left", "3")),
            success: Limit);

        Assert.Equal(3L, result.Value);
        result.Run.AssertDiagnostics();
    }

    [Fact]
    public async Task A_default_that_is_all_there_is_has_one_class()
    {
        LiveResult result = await LiveCall.Run(
            $"openapi: 3.0.3\ninfo: {{ title: Test, version: '1' }}\npaths:\n  /thing: {{ get: {{ operationId: getThing, responses: {{ default: {{ description: All., headers: {{ ETag: {{ schema: {{ type: string }} }}, Age: {{ schema: {{ type: integer }} }} }} }} }} }} }}\n",
            "try { return (await client.GetThingWithResponseAsync(ct)).TypedHeaders.Age; } catch (ApiException<NoContent, GetThingHeaders> e) { return e.TypedHeaders.Age; }",
            LiveAnswer.Text("", status: 400, headers: ("Age", "3")));

        Assert.Equal(3L, result.Value);
        Assert.Single(result.Run.Sources, static source => source.Key.Contains("Headers.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fake_throws_what_a_client_would()
        => Assert.Equal(
            "429 12",
            (await Get(
                $"'429': {{ description: Slow down., {Limit}, {Problem} }}",
                """
                await Task.Yield();
                try { throw new ApiException<Problem, XRateHeaders>((System.Net.HttpStatusCode)429, new Problem(), new XRateHeaders { XRateLimit = 12 }); }
                catch (ApiException<Problem> e) when (e is ApiException<Problem, XRateHeaders> { TypedHeaders: var h }) { return $"{(int)e.Status} {h.XRateLimit}"; }
                """)).Value);

    private static Task<LiveResult> Get(string errors, string code, params LiveAnswer[] answers) => Get(errors, code, answers, "");

    private static Task<LiveResult> Get(string errors, string code, LiveAnswer answer, string success) => Get(errors, code, [answer], success);

    private static Task<LiveResult> Get(string errors, string code, LiveAnswer[] answers, string success)
        => LiveCall.Run(
            $$"""
            openapi: 3.0.3
            info: { title: Test, version: '1' }
            paths:
              /thing: { get: { operationId: getThing, responses: { '200': { description: Fine., {{(success.Length > 0 ? success + "," : "")}} content: { application/json: { schema: {} } } }, {{errors}} } } }
            components:
              schemas:
                Problem: { type: object, properties: { code: { type: integer } } }
              responses:
                Busy: { description: Busy., {{Limit}} }
                Gone: { description: Gone., headers: { Age: { schema: { type: integer } }, Server: { schema: { type: string } } } }

            """,
            code,
            answers);
}
