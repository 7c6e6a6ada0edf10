using System.Net;
using System.Text;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Http;

public class ErrorTests
{
    [Theory]
    [InlineData(400, "Bad Request")]
    [InlineData(401, "Unauthorized")]
    [InlineData(422, "Unprocessable Entity")]
    public async Task Case_32_a_declared_error_is_typed_and_not_repeated(int status, string reason)
    {
        var handler = new StubHandler(() => StubHandler.Json("""{"error":"unauthorized"}""", (HttpStatusCode)status));
        var error = await FailAsync<ApiException<Problem>>(handler);
        Assert.Equal(status, (int)error.Status);
        Assert.Equal("unauthorized", error.Error.Error);
        Assert.Equal("unauthorized", error.ErrorMessage);
        Assert.Equal("""{"error":"unauthorized"}""", error.RawBody);
        Assert.Equal($"ListLogs failed: {status} {reason}: unauthorized (GET https://api.example/v2/logs)", error.Message);
        Assert.Equal("application/json; charset=utf-8", Assert.Single(error.Headers["CONTENT-TYPE"]));
        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task The_narrowest_declared_range_decides_about_the_type() =>
        await FailAsync<ApiException<JsonElementOf>>(new StubHandler(() => StubHandler.Status(404)));

    [Theory]
    [InlineData("""{"error":"a"}""", "a")]
    [InlineData("""{"error":{"message":"b","code":3}}""", "b")]
    [InlineData("""{"message":"c"}""", "c")]
    [InlineData("""{"title":"e","detail":"d"}""", "d")]
    [InlineData("""{"title":"e","error":""}""", "e")]
    [InlineData("\"text\"", "text")]
    [InlineData("""{"error":5}""", null)]
    [InlineData("""{"error":"\ud800"}""", null)]
    [InlineData("[1]", null)]
    [InlineData("<html>oops</html>", null)]
    [InlineData("", null)]
    public async Task Case_33_the_message_is_found_wherever_it_stands(string body, string? message)
    {
        ApiException error = await FailAsync<ApiException>(new StubHandler(() => StubHandler.Json(body, HttpStatusCode.NotImplemented)));
        Assert.Equal(message, error.ErrorMessage);
        Assert.Equal(body, error.RawBody);
    }

    [Theory]
    [InlineData("<html>oops</html>")]
    [InlineData("""{"error":{"message":"b"}}""")]
    [InlineData("null")]
    [InlineData("")]
    public async Task Case_33_a_declared_status_whose_body_is_something_else_is_a_plain_error(string body)
    {
        ApiException error = await FailAsync<ApiException>(new StubHandler(() => StubHandler.Json(body, HttpStatusCode.BadRequest)));
        Assert.Equal(typeof(ApiException), error.GetType());
    }

    [Fact]
    public async Task Case_33_a_huge_error_is_cut_in_body_and_message()
    {
        using LoopbackServer server = new(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 104857600\r\n\r\n");
            byte[] part = Encoding.ASCII.GetBytes(new string('x', 1 << 20));
            for (int i = 0; i < 100; i++)
            {
                await connection.SendAsync(part);
            }
        });
        using ApiPipeline api = TestApi.Real(server);
        ApiException error = await Assert.ThrowsAsync<ApiException>(() => api.ListAsync());
        Assert.Equal(ApiException.MaxRawBodyLength, error.RawBody.Length);
        Assert.True(error.Message.Length < 400);
    }

    [Fact]
    public async Task A_cut_error_body_does_not_hide_the_status()
    {
        using LoopbackServer server = LoopbackServer.Answering("HTTP/1.1 403 Forbidden\nContent-Length: 500", "{\"error\":\"no"u8.ToArray());
        using ApiPipeline api = TestApi.Real(server);
        ApiException error = await Assert.ThrowsAsync<ApiException>(() => api.ListAsync());
        Assert.Equal(HttpStatusCode.Forbidden, error.Status);
        Assert.Equal("{\"error\":\"no", error.RawBody);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(304)]
    [InlineData(418)]
    [InlineData(489)]
    [InlineData(999)]
    public async Task Case_38_every_other_status_is_an_error(int status)
    {
        using LoopbackServer server = LoopbackServer.Answering($"HTTP/1.1 {status} X\nContent-Length: 0");
        using ApiPipeline api = TestApi.Real(server);
        Assert.Equal(status, (int)(await Assert.ThrowsAnyAsync<ApiException>(() => api.ListAsync())).Status);
    }

    [Theory]
    [InlineData("https://evil.example/x?qstash_token=abc", "'evil.example'")]
    [InlineData("/elsewhere?qstash_token=abc", "same host")]
    public async Task Case_39_a_redirect_is_not_followed_and_names_the_host_only(string location, string named)
    {
        using LoopbackServer server = LoopbackServer.Answering($"HTTP/1.1 307 X\nLocation: {location}\nContent-Length: 0");
        using ApiPipeline api = TestApi.Real(server, options => options.MaxRetries = 2);
        ApiException error = await Assert.ThrowsAsync<ApiException>(() => api.ListAsync());
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("qstash_token", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, server.Connections);
    }

    [Theory]
    [InlineData("7", 7.0)]
    [InlineData("0", 0.0)]
    [InlineData("Sun, 22 Nov 2026 12:00:09 GMT", 9.0)]
    [InlineData("Sun, 22 Nov 2026 11:00:00 GMT", 0.0)]
    [InlineData("6m5s", null)]
    [InlineData("-5", null)]
    [InlineData("1.5", null)]
    [InlineData("", null)]
    [InlineData("99999999999", 365 * 86400.0)]
    [InlineData("999999999999999999999999999999", 365 * 86400.0)]
    public async Task Case_34_and_35_the_wait_asked_for_is_exposed_without_overflow(string value, double? seconds)
    {
        ApiClientOptions options = TestApi.Options();
        options.MaxRetries = 0;
        var error = await FailAsync<ApiException>(new StubHandler(() => StubHandler.Status(429, ("Retry-After", value))), options);
        Assert.Equal(seconds, error.RetryAfter?.TotalSeconds);
    }

    [Fact]
    public async Task Case_35_of_two_waits_the_first_counts()
    {
        ApiClientOptions options = TestApi.Options();
        options.MaxRetries = 0;
        var error = await FailAsync<ApiException>(new StubHandler(() => StubHandler.Status(429, ("Retry-After", "3"), ("Retry-After", "9"))), options);
        Assert.Equal(3, error.RetryAfter?.TotalSeconds);
    }

    public static TheoryData<string[], RateLimit?> RateLimits => new()
    {
        { ["Burst-RateLimit-Limit=10", "Burst-RateLimit-Remaining=0", "Burst-RateLimit-Reset=1700000000"], Limit(RateLimitKind.Burst) },
        { ["ratelimit-limit=10", "RATELIMIT-REMAINING=0", "RateLimit-Reset=1700000000", "Burst-RateLimit-Limit=3"], Limit(RateLimitKind.Daily) },
        { ["x-ratelimit-limit-requests=10", "x-ratelimit-remaining-requests=0", "x-ratelimit-reset-requests=1700000000000", "RateLimit-Limit=3"], Limit(RateLimitKind.Chat) },
        { ["x-ratelimit-limit-requests=", "RateLimit-Limit= ", "Burst-RateLimit-Limit=10", "Burst-RateLimit-Remaining=0", "Burst-RateLimit-Reset=1700000000"], Limit(RateLimitKind.Burst) },
        { ["Burst-RateLimit-Remaining=1"], new RateLimit { Kind = RateLimitKind.Burst, Remaining = 1 } },
        { ["RateLimit-Limit=many", "RateLimit-Reset=6m5s"], new RateLimit { Kind = RateLimitKind.Daily } },
        { ["RateLimit-Limit=1", "RateLimit-Reset=9223372036854775807"], new RateLimit { Kind = RateLimitKind.Daily, Limit = 1 } },
        { ["X-Other=1"], null },
    };

    [Theory]
    [MemberData(nameof(RateLimits))]
    public async Task Case_36_the_kind_of_rate_limit_follows_the_headers_in_order(string[] headers, RateLimit? expected)
    {
        ApiClientOptions options = TestApi.Options();
        options.MaxRetries = 0;
        (string, string)[] pairs = [.. headers.Select(header => header.Split('=')).Select(pair => (pair[0], pair[1]))];
        var error = await FailAsync<ApiException>(new StubHandler(() => StubHandler.Status(429, pairs)), options);
        Assert.Equal(expected, error.RateLimit);
    }

    [Fact]
    public async Task Undeclared_statuses_are_reported_as_drift_and_the_observer_cannot_break_the_call()
    {
        var seen = new List<DriftEvent>();
        ApiClientOptions options = TestApi.Options();
        options.MaxRetries = 0;
        options.Drift = drift =>
        {
            seen.Add(drift);
            throw new InvalidOperationException("observer");
        };
        await FailAsync<ApiException>(new StubHandler(() => StubHandler.Status(503)), options);
        await FailAsync<ApiException>(new StubHandler(() => StubHandler.Status(400)), options);
        DriftEvent reported = Assert.Single(seen);
        Assert.Equal((DriftKind.UndeclaredStatus, "ListLogs", "503"), (reported.Kind, reported.Operation, reported.Found));
    }

    [Theory]
    [InlineData(404, 0)]
    [InlineData(500, 0)]
    [InlineData(599, 0)]
    [InlineData(410, 1)]
    public async Task A_status_that_is_declared_without_a_body_is_no_drift(int status, int reports)
    {
        var operation = new ApiOperation("GetLog", "POST", "/log") { DeclaredStatuses = [(404, 404), (500, 599)] };
        var seen = new List<DriftEvent>();
        ApiClientOptions options = TestApi.Options();
        options.Drift = seen.Add;
        using ApiPipeline api = TestApi.Own(new StubHandler(() => StubHandler.Status(status)), options);

        await Assert.ThrowsAsync<ApiException>(() => api.SendAsync(new ApiRequest(operation, "/log"), CancellationToken.None));

        Assert.Equal(reports, seen.Count);
    }

    [Fact]
    public void A_fake_can_throw_what_the_client_throws()
    {
        var error = new ApiException<Problem>(HttpStatusCode.NotFound, new Problem { Error = "x" }, "gone") { RetryAfter = TimeSpan.Zero };
        Assert.Equal("404 Not Found: gone", error.Message);
        Assert.Empty(error.Headers);
    }

    private static RateLimit Limit(RateLimitKind kind) =>
        new() { Kind = kind, Limit = 10, Remaining = 0, Reset = DateTimeOffset.FromUnixTimeSeconds(1700000000) };

    private static async Task<T> FailAsync<T>(StubHandler handler, ApiClientOptions? options = null)
        where T : ApiException
    {
        using ApiPipeline api = TestApi.Own(handler, options);
        return await Assert.ThrowsAnyAsync<T>(() => api.ListAsync());
    }
}
