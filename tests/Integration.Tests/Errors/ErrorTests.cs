using System.Net;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Errors;

/// <summary>What a caller catches.</summary>
public sealed class ErrorTests
{
    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task A_declared_error_is_typed(HttpStatusCode status)
    {
        ApiException<Error> thrown = await CatchAsync<ApiException<Error>>(Answer.Json("""{"error":"no such thing","code":7}""", status));
        Assert.Equal(status, thrown.Status);
        Assert.Equal("no such thing", thrown.Error.ErrorValue);
        Assert.Equal(7, thrown.Error.AdditionalProperties["code"].GetInt32());
        Assert.Equal("no such thing", thrown.ErrorMessage);
        Assert.Equal("""{"error":"no such thing","code":7}""", thrown.RawBody);
        Assert.Equal("ListWorkflowRunLogs", thrown.Operation);
        Assert.Contains("no such thing", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture), thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(304)]
    [InlineData(404)]
    [InlineData(418)]
    [InlineData(489)]
    [InlineData(999)]
    public async Task An_undeclared_status_is_an_error_with_its_raw_body(int status)
    {
        ApiException thrown = await CatchAsync<ApiException>(Answer.Of("I'm a <b>teapot</b>", "text/html", (HttpStatusCode)status));
        Assert.IsNotType<ApiException<Error>>(thrown);
        Assert.Equal(status, (int)thrown.Status);
        Assert.Equal("I'm a <b>teapot</b>", thrown.RawBody);
        Assert.Null(thrown.ErrorMessage);
    }

    [Theory]
    [InlineData("<html>502</html>", "text/html")]
    [InlineData("", "application/json")]
    [InlineData("{\"error\":", "application/json")]
    [InlineData("[1]", "application/json")]
    public async Task A_declared_status_whose_body_is_something_else_is_a_plain_error(string body, string mediaType)
    {
        ApiException thrown = await CatchAsync<ApiException>(Answer.Of(body, mediaType, HttpStatusCode.BadRequest));
        Assert.Equal(typeof(ApiException), thrown.GetType());
        Assert.Equal(body, thrown.RawBody);
    }

    [Fact]
    public async Task A_web_page_instead_of_JSON_is_named_with_its_beginning()
    {
        ApiResponseException thrown = await CatchAsync<ApiResponseException>(Answer.Of("<!DOCTYPE html><title>Sign in</title>", "text/html"));
        Assert.Contains("text/html", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("<!DOCTYPE html>", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, thrown.Status);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.NoContent)]
    public async Task A_success_without_a_body_says_so(HttpStatusCode status)
    {
        ApiResponseException thrown = await CatchAsync<ApiResponseException>(Answer.Empty(status));
        Assert.Contains("empty", thrown.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("{\"runs\":[{\"workflowRunId\":\"a\"", "cut JSON")]
    [InlineData("{\"runs\":[]}{\"runs\":[]}", "two documents")]
    [InlineData("null", "null")]
    [InlineData("{\"runs\":[{\"workflowRunCreatedAt\":1e30}]}", "a number beyond 64 bits")]
    public async Task Broken_JSON_is_an_unreadable_answer(string json, string why)
    {
        ApiResponseException thrown = await CatchAsync<ApiResponseException>(Answer.Json(json));
        Assert.True(thrown.Message.Length > 20, why);
    }

    [Fact]
    public async Task Too_large_an_answer_is_refused()
    {
        StubHandler stub = new(Answer.Json("{\"runs\":[],\"x\":\"" + new string('y', 5000) + "\"}"));
        using UpstashWorkflowClient client = Clients.Workflow(stub, options => options.MaxResponseBytes = 4096);
        ApiResponseException thrown = await Assert.ThrowsAsync<ApiResponseException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
        Assert.Contains("MaxResponseBytes", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_burst_limit_is_told_from_its_headers()
    {
        ApiException<Error> thrown = await CatchAsync<ApiException<Error>>(Limited()
            .With("Burst-RateLimit-Limit", "100").With("Burst-RateLimit-Remaining", "0").With("Burst-RateLimit-Reset", "1736340464").With("Retry-After", "7"));
        Assert.Equal(
            new RateLimit { Kind = RateLimitKind.Burst, Limit = 100, Remaining = 0, Reset = DateTimeOffset.FromUnixTimeSeconds(1_736_340_464) },
            thrown.RateLimit);
        Assert.Equal(TimeSpan.FromSeconds(7), thrown.RetryAfter);
        Assert.Equal(["100"], thrown.Headers["burst-ratelimit-limit"]);
    }

    [Fact]
    public async Task A_daily_limit_is_told_from_its_headers()
    {
        ApiException<Error> thrown = await CatchAsync<ApiException<Error>>(Limited()
            .With("RateLimit-Limit", "500").With("RateLimit-Remaining", "0").With("RateLimit-Reset", "1736340464").With("Burst-RateLimit-Limit", "100"));
        Assert.Equal(RateLimitKind.Daily, thrown.RateLimit?.Kind);
        Assert.Equal(500, thrown.RateLimit?.Limit);
        Assert.Null(thrown.RetryAfter);
    }

    [Fact]
    public async Task An_answer_without_such_headers_has_no_limit()
    {
        ApiException<Error> thrown = await CatchAsync<ApiException<Error>>(Limited());
        Assert.Null(thrown.RateLimit);
        Assert.Null(thrown.RetryAfter);
    }

    [Fact]
    public async Task A_given_HttpClient_is_asked_exactly_once()
    {
        foreach (HttpStatusCode status in new[] { HttpStatusCode.ServiceUnavailable, HttpStatusCode.TooManyRequests, HttpStatusCode.RequestTimeout })
        {
            StubHandler stub = new(_ => Answer.Json("""{"error":"later"}""", status));
            using UpstashWorkflowClient client = Clients.Workflow(stub);
            ApiException thrown = await Assert.ThrowsAnyAsync<ApiException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
            Assert.Equal(1, thrown.Attempts);
            Assert.Single(stub.Sent);
        }
    }

    [Fact]
    public async Task A_given_HttpClient_survives_the_client()
    {
        StubHandler stub = new(_ => Answer.Page(null, "a"));
        using HttpClient http = new(stub);
        using (UpstashWorkflowClient client = new(http, new UpstashWorkflowClientOptions { Credential = UpstashWorkflowAuth.BearerAuth("tok_abcdef") }))
            await client.Logs.ListWorkflowRunLogsPageAsync();
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("https://qstash.upstash.io/"))).StatusCode);
    }

    [Fact]
    public async Task A_failed_connection_is_an_error_of_its_own()
    {
        StubHandler stub = new((_, _) => Task.FromException<HttpResponseMessage>(new HttpRequestException(HttpRequestError.NameResolutionError, "no such host")));
        using UpstashWorkflowClient client = Clients.Workflow(stub);
        ApiConnectionException thrown = await Assert.ThrowsAsync<ApiConnectionException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
        Assert.Equal(HttpRequestError.NameResolutionError, thrown.HttpRequestError);
        Assert.IsType<HttpRequestException>(thrown.InnerException);
    }

    [Fact]
    public async Task The_time_limit_is_an_error_of_its_own()
    {
        StubHandler stub = new(async (_, ct) =>
        {
            await Task.Delay(Timeout.Infinite, ct);
            return Answer.Page(null);
        });
        using UpstashWorkflowClient client = Clients.Workflow(stub, options => options.Timeout = TimeSpan.FromMilliseconds(50));
        ApiTimeoutException thrown = await Assert.ThrowsAsync<ApiTimeoutException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
        Assert.Equal(TimeSpan.FromMilliseconds(50), thrown.Timeout);
    }

    private static HttpResponseMessage Limited() => Answer.Json("""{"error":"rate limit exceeded"}""", HttpStatusCode.TooManyRequests);

    private static async Task<TException> CatchAsync<TException>(HttpResponseMessage answer)
        where TException : Exception
    {
        StubHandler stub = new(answer);
        using UpstashWorkflowClient client = Clients.Workflow(stub);
        return await Assert.ThrowsAnyAsync<TException>(() => client.Logs.ListWorkflowRunLogsPageAsync(new() { Label = "x" }));
    }
}
