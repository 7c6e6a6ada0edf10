using System.Diagnostics;
using System.Globalization;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Faults;

/// <summary>429, and what the headers say about waiting.</summary>
public sealed class RateLimitFaults
{
    private const string Limited = "429 Too Many Requests";
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 0)]
    [InlineData("Sun, 22 Nov 2015 12:00:09 GMT", 0)]
    public async Task Case_34_the_wait_that_the_service_asks_for_is_exposed(string retryAfter, int seconds)
        => Assert.Equal(TimeSpan.FromSeconds(seconds), (await CatchAsync($"Retry-After: {retryAfter}")).RetryAfter);

    [Fact]
    public async Task Case_34_a_date_is_exposed_as_the_time_until_then()
    {
        string date = DateTimeOffset.UtcNow.AddHours(1).ToString("R", CultureInfo.InvariantCulture);
        Assert.InRange((await CatchAsync($"Retry-After: {date}")).RetryAfter!.Value, TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(60));
    }

    [Fact]
    public async Task Case_34_the_wait_that_the_service_asks_for_is_waited_before_the_next_attempt()
    {
        using FaultyService service = new(Reply.Json("{}", Limited, "Retry-After: 1"), Reply.Page(null, "a"));
        using UpstashWorkflowClient client = service.Connect(options => options.MaxRetries = 1);
        long start = Stopwatch.GetTimestamp();
        Assert.Single((await client.Logs.ListWorkflowRunLogsPageAsync()).Runs!);
        // Our own first wait is at most 0.2 s. A timer may be a little early.
        Assert.True(Stopwatch.GetElapsedTime(start) > TimeSpan.FromSeconds(0.9));
        Assert.Equal(2, service.Requests.Count);
    }

    [Theory]
    [InlineData("Retry-After: 0")]
    [InlineData("Retry-After: Sun, 22 Nov 2015 12:00:09 GMT")]
    [InlineData("Retry-After: 6m5s")]
    [InlineData("Retry-After: -5")]
    [InlineData("Retry-After: ")]
    public async Task Case_34_35_no_wait_and_nonsense_do_not_keep_the_client_from_asking_again(string header)
    {
        using FaultyService service = new(Reply.Json("{}", Limited, header), Reply.Page(null, "a"));
        using UpstashWorkflowClient client = service.Connect(options => options.MaxRetries = 1);
        await client.Logs.ListWorkflowRunLogsPageAsync().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Equal(2, service.Requests.Count);
    }

    [Theory]
    [InlineData("6m5s")]
    [InlineData("-5")]
    [InlineData("1.5")]
    [InlineData("soon")]
    [InlineData("")]
    public async Task Case_35_a_wait_that_is_none_is_ignored(string retryAfter) => Assert.Null((await CatchAsync($"Retry-After: {retryAfter}")).RetryAfter);

    [Theory]
    [InlineData("99999999999")]
    [InlineData("9223372036854775807")]
    [InlineData("99999999999999999999999999999999999999")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    [InlineData("86400")]
    public async Task Case_35_a_huge_wait_is_capped_and_not_slept(string retryAfter)
    {
        using FaultyService service = new(Reply.Json("{}", Limited, $"Retry-After: {retryAfter}"));
        using UpstashWorkflowClient client = service.Connect(options => options.MaxRetries = 3);

        ApiException thrown = await Assert.ThrowsAnyAsync<ApiException>(
            () => client.Logs.ListWorkflowRunLogsPageAsync().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));

        Assert.Equal(retryAfter == "86400" ? TimeSpan.FromDays(1) : Year, thrown.RetryAfter);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task Case_35_of_two_waits_the_first_one_counts()
        => Assert.Equal(TimeSpan.FromSeconds(3), (await CatchAsync("Retry-After: 3", "Retry-After: 9")).RetryAfter);

    [Theory]
    [InlineData("Burst-RateLimit", RateLimitKind.Burst)]
    [InlineData("RateLimit", RateLimitKind.Daily)]
    public async Task Case_36_limit_what_is_left_and_reset_are_exposed(string prefix, RateLimitKind kind)
    {
        ApiException thrown = await CatchAsync($"{prefix}-Limit: 100", $"{prefix}-Remaining: 0", $"{prefix}-Reset: 1736340464");
        Assert.Equal(new RateLimit { Kind = kind, Limit = 100, Remaining = 0, Reset = DateTimeOffset.FromUnixTimeSeconds(1_736_340_464) }, thrown.RateLimit);
        Assert.Equal(["100"], thrown.Headers[$"{prefix.ToUpperInvariant()}-LIMIT"]);
    }

    [Theory]
    [InlineData("RateLimit-Limit: many", "RateLimit-Remaining: -", "RateLimit-Reset: 6m5s")]
    [InlineData("RateLimit-Limit: 99999999999999999999", "RateLimit-Remaining: 1e3", "RateLimit-Reset: 9223372036854775807")]
    public async Task Case_36_nonsense_about_a_limit_is_nothing_and_no_overflow(params string[] headers)
        => Assert.Equal(new RateLimit { Kind = RateLimitKind.Daily }, (await CatchAsync(headers)).RateLimit);

    private static async Task<ApiException> CatchAsync(params string[] headers)
    {
        using FaultyService service = new(Reply.Json("""{"error":"slow down"}""", Limited, headers));
        using UpstashWorkflowClient client = service.Connect();
        ApiException<Error> thrown = await Assert.ThrowsAsync<ApiException<Error>>(() => client.Logs.ListWorkflowRunLogsPageAsync());
        Assert.Equal("slow down", thrown.ErrorMessage);
        return thrown;
    }
}
