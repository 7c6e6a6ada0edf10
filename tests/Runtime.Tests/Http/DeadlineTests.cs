using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Http;

/// <summary>How long a call may take in all, and what the exceptions of a late one say.</summary>
public class DeadlineTests
{
    [Fact]
    public async Task A_wait_that_would_not_end_in_time_is_not_begun()
    {
        var time = new InstantDelays();
        ApiClientOptions options = TestApi.Options();
        options.TotalTimeout = TimeSpan.FromSeconds(70);
        options.MaxRetryDelay = TimeSpan.FromMinutes(10);
        var handler = new StubHandler(() => StubHandler.Status(429, ("Retry-After", "71")));
        using ApiPipeline api = TestApi.Own(handler, options, time);
        ApiException error = await Assert.ThrowsAnyAsync<ApiException>(() => api.ListAsync());
        Assert.Equal(TimeSpan.FromSeconds(71), error.RetryAfter);
        Assert.Single(handler.Sent);
        Assert.Empty(time.Delays);
    }

    [Fact]
    public async Task One_that_fits_is_waited_for()
    {
        var time = new InstantDelays();
        ApiClientOptions options = TestApi.Options();
        options.TotalTimeout = TimeSpan.FromMinutes(5);
        using ApiPipeline api = TestApi.Own(new StubHandler(() => StubHandler.Status(429, ("Retry-After", "29")), StubHandler.Ok), options, time);
        await api.ListAsync();
        Assert.Equal(TimeSpan.FromSeconds(29), Assert.Single(time.Delays));
    }

    [Theory]
    [InlineData(5, "6", 1)]
    [InlineData(5, "5", 2)]
    [InlineData(0, "1", 1)]
    public async Task The_longest_wait_is_the_users_to_choose(int longest, string asked, int attempts)
    {
        ApiClientOptions options = TestApi.Options();
        options.MaxRetryDelay = TimeSpan.FromSeconds(longest);
        var handler = new StubHandler(() => StubHandler.Status(503, ("Retry-After", asked)), () => StubHandler.Status(404));
        using ApiPipeline api = TestApi.Own(handler, options);
        Assert.Equal(attempts, (await Assert.ThrowsAnyAsync<ApiException>(() => api.ListAsync())).Attempts);
    }

    [Fact]
    public async Task The_call_as_a_whole_ends_although_each_attempt_would_have_time()
    {
        using LoopbackServer server = new(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{");
            await connection.WaitAsync();
        });
        using ApiPipeline api = TestApi.Real(server, options =>
        {
            options.Timeout = TimeSpan.FromMilliseconds(150);
            options.TotalTimeout = TimeSpan.FromMilliseconds(400);
            options.MaxRetries = 100;
        });
        // Two attempts and the wait between them fit, or not: either way the call ends by its own limit or by an attempt's that is not repeated.
        ApiTimeoutException failure = await Assert.ThrowsAsync<ApiTimeoutException>(() => api.ListAsync());
        Assert.InRange(failure.Attempts, 1, 3);
        Assert.Equal(System.Net.HttpStatusCode.OK, failure.Status);
    }

    [Fact]
    public async Task Each_limit_names_itself()
    {
        using LoopbackServer server = new(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WaitAsync();
        });
        using ApiPipeline attempt = TestApi.Real(server, options => options.Timeout = TimeSpan.FromMilliseconds(100));
        AssertLimit(await Assert.ThrowsAsync<ApiTimeoutException>(() => attempt.ListAsync()), ApiTimeLimit.Attempt, "the Timeout of 0.1 s", 0.1);
        using ApiPipeline call = TestApi.Real(server, options => options.TotalTimeout = TimeSpan.FromMilliseconds(100));
        AssertLimit(await Assert.ThrowsAsync<ApiTimeoutException>(() => call.ListAsync()), ApiTimeLimit.Call, "the TotalTimeout of 0.1 s", 0.1);
        using ApiPipeline unlimited = TestApi.Real(server, options => (options.Timeout, options.TotalTimeout) = (Timeout.InfiniteTimeSpan, TimeSpan.FromMilliseconds(100)));
        AssertLimit(await Assert.ThrowsAsync<ApiTimeoutException>(() => unlimited.ListAsync()), ApiTimeLimit.Call, "the TotalTimeout of 0.1 s", 0.1);
        using ApiPipeline connecting = TestApi.Own(new StubHandler(() => throw new TaskCanceledException("slow", new TimeoutException())));
        AssertLimit(await Assert.ThrowsAsync<ApiTimeoutException>(() => connecting.ListAsync()), ApiTimeLimit.Connection, "no connection within 30 s", 30);
    }

    [Fact]
    public async Task A_cut_body_says_which_status_it_came_with()
    {
        using LoopbackServer server = LoopbackServer.Answering("HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 99", "{"u8.ToArray());
        using ApiPipeline api = TestApi.Real(server);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await Assert.ThrowsAsync<ApiConnectionException>(() => api.ListAsync())).Status);
    }

    [Fact]
    public async Task The_base_of_all_exceptions_has_the_status_of_an_error()
    {
        using ApiPipeline api = TestApi.Own(new StubHandler(() => StubHandler.Status(418)));
        ApiClientException failure = await Assert.ThrowsAnyAsync<ApiClientException>(() => api.ListAsync());
        Assert.Equal(418, (int?)failure.Status);
        Assert.Equal(failure.Status, ((ApiException)failure).Status);
    }

    [Fact]
    public void Limits_that_are_none_are_refused()
    {
        var options = new ApiClientOptions();
        Assert.Equal("TotalTimeout", Assert.Throws<ArgumentOutOfRangeException>(() => options.TotalTimeout = TimeSpan.Zero).ParamName);
        Assert.Equal("Timeout", Assert.Throws<ArgumentOutOfRangeException>(() => options.Timeout = TimeSpan.FromDays(25)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxRetryDelay = TimeSpan.FromTicks(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxPages = 0);
        options.TotalTimeout = Timeout.InfiniteTimeSpan;
        options.MaxPages = null;
    }

    private static void AssertLimit(ApiTimeoutException failure, ApiTimeLimit limit, string words, double seconds)
    {
        Assert.Equal((limit, TimeSpan.FromSeconds(seconds)), (failure.Limit, failure.Timeout!.Value));
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }
}
