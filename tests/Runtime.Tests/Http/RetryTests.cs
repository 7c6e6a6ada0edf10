using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Http;

public class RetryTests
{
    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Case_37_a_passing_status_is_repeated_with_a_fresh_credential(int status)
    {
        int tokens = 0;
        ApiClientOptions options = TestApi.Options();
        options.Credential = ApiCredential.Bearer("bearerAuth", _ => ValueTask.FromResult($"token{++tokens}"));
        var handler = new StubHandler(() => StubHandler.Status(status), () => StubHandler.Status(status), StubHandler.Ok);
        using ApiPipeline api = TestApi.Own(handler, options);

        await api.ListAsync();

        Assert.Equal(["Bearer token1", "Bearer token2", "Bearer token3"], handler.Sent.Select(request => request.Header("Authorization")));
        Assert.All(handler.Sent, request => Assert.Equal("?count=5", request.Address.Query));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(501)]
    [InlineData(505)]
    public async Task Other_statuses_are_final(int status) => Assert.Equal(1, await AttemptsAsync("GET", () => StubHandler.Status(status)));

    [Theory]
    [InlineData("GET", 4)]
    [InlineData("HEAD", 4)]
    [InlineData("OPTIONS", 4)]
    [InlineData("PUT", 4)]
    [InlineData("DELETE", 4)]
    [InlineData("POST", 1)]
    [InlineData("PATCH", 1)]
    public async Task Only_idempotent_methods_are_repeated_and_attempts_are_counted(string method, int attempts)
    {
        Assert.Equal(attempts, await AttemptsAsync(method, () => StubHandler.Status(503)));
        Assert.Equal(attempts, await AttemptsAsync(method, () => throw new HttpRequestException("broken")));
    }

    [Fact]
    public async Task An_unreadable_answer_is_not_repeated() => Assert.Equal(1, await AttemptsAsync("GET", () => StubHandler.Json("{")));

    [Fact]
    public async Task A_given_client_repeats_nothing()
    {
        var handler = new StubHandler(() => StubHandler.Status(503));
        using ApiPipeline api = TestApi.Given(handler);
        Assert.Equal(1, (await Assert.ThrowsAsync<ApiException>(() => api.ListAsync())).Attempts);
        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task Waits_grow_and_stay_below_their_cap()
    {
        var time = new InstantDelays();
        ApiClientOptions options = TestApi.Options();
        options.MaxRetries = 10;
        using ApiPipeline api = TestApi.Own(new StubHandler(() => StubHandler.Status(503)), options, time);
        await Assert.ThrowsAsync<ApiException>(() => api.ListAsync());
        Assert.Equal(10, time.Delays.Count);
        Assert.All(time.Delays, delay => Assert.InRange(delay, TimeSpan.Zero, TimeSpan.FromSeconds(5)));
        Assert.True(time.Delays.Max() > TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("Retry-After", "7", 7)]
    [InlineData("Retry-After", "30", 30)]
    [InlineData("Retry-After", "Sun, 22 Nov 2026 12:00:09 GMT", 9)]
    [InlineData("Burst-RateLimit-Reset", "1795348802", 2)]
    public async Task Case_34_the_service_decides_how_long_to_wait(string header, string value, int seconds)
    {
        var time = new InstantDelays();
        using ApiPipeline api = TestApi.Own(new StubHandler(() => StubHandler.Status(429, (header, value)), StubHandler.Ok), time: time);
        await api.ListAsync();
        Assert.Equal(TimeSpan.FromSeconds(seconds), Assert.Single(time.Delays));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("Sun, 22 Nov 2026 11:00:00 GMT")]
    public async Task Case_34_no_wait_is_no_wait(string value)
    {
        var time = new InstantDelays();
        using ApiPipeline api = TestApi.Own(new StubHandler(() => StubHandler.Status(503, ("Retry-After", value)), StubHandler.Ok), time: time);
        await api.ListAsync();
        Assert.All(time.Delays, delay => Assert.Equal(TimeSpan.Zero, delay));
    }

    [Theory]
    [InlineData("31")]
    [InlineData("86400")]
    [InlineData("99999999999999")]
    public async Task Case_35_a_long_wait_surfaces_the_error_at_once(string value)
    {
        var time = new InstantDelays();
        var handler = new StubHandler(() => StubHandler.Status(429, ("Retry-After", value)));
        using ApiPipeline api = TestApi.Own(handler, time: time);
        ApiException error = await Assert.ThrowsAnyAsync<ApiException>(() => api.ListAsync());
        Assert.True(error.RetryAfter > TimeSpan.FromSeconds(30));
        Assert.Single(handler.Sent);
        Assert.Empty(time.Delays);
    }

    [Theory]
    [InlineData("6m5s")]
    [InlineData("-5")]
    public async Task Case_35_nonsense_falls_back_to_our_own_waits(string value)
    {
        var time = new InstantDelays();
        using ApiPipeline api = TestApi.Own(new StubHandler(() => StubHandler.Status(429, ("Retry-After", value)), StubHandler.Ok), time: time);
        await api.ListAsync();
        Assert.InRange(Assert.Single(time.Delays), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Case_49_canceling_ends_a_wait_at_once()
    {
        using var cancel = new CancellationTokenSource();
        var time = new InstantDelays { BeforeDelay = () => cancel.CancelAfter(20) };
        using ApiPipeline api = TestApi.Own(new StubHandler(() => StubHandler.Status(503, ("Retry-After", "25"))), time: time);
        var canceled = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => api.ListUntilAsync(cancel.Token).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        Assert.Equal(cancel.Token, canceled.CancellationToken);
    }

    [Fact]
    public async Task The_time_limit_is_for_each_attempt_and_an_attempt_that_exceeds_it_is_repeated()
    {
        var handler = new StubHandler(async (request, ct) =>
        {
            await Task.Delay(request.Number == 1 ? Timeout.Infinite : 0, ct);
            return StubHandler.Ok();
        });
        ApiClientOptions options = TestApi.Options();
        options.Timeout = TimeSpan.FromMilliseconds(200);
        using ApiPipeline api = TestApi.Own(handler, options, TimeProvider.System);
        await api.ListAsync();
        Assert.Equal(2, handler.Sent.Count);
    }

    private static async Task<int> AttemptsAsync(string method, Func<HttpResponseMessage> answer)
    {
        var handler = new StubHandler(answer);
        using ApiPipeline api = TestApi.Own(handler);
        var failure = await Assert.ThrowsAnyAsync<ApiClientException>(() => api.CallAsync(TestApi.Operation(method)));
        Assert.Equal(handler.Sent.Count, failure.Attempts);
        return failure.Attempts;
    }
}
