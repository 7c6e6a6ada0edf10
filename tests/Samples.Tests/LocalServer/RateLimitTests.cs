using System.Net;
using Upstash.Workflow.LocalServer;

namespace Upstash.Workflow.Samples.Tests.LocalServer;

public sealed class RateLimitTests
{
    [Fact]
    public async Task The_request_over_the_limit_is_a_429_until_the_second_is_over()
    {
        ManualClock clock = new();
        await using LocalWorkflowServer server = await StartAsync(clock, limit: 2);
        using Caller caller = new(server);

        Assert.Equal("1", await Remaining(caller, HttpStatusCode.OK));
        Assert.Equal("0", await Remaining(caller, HttpStatusCode.OK));
        Assert.Equal("0", await Remaining(caller, HttpStatusCode.TooManyRequests));

        clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal("1", await Remaining(caller, HttpStatusCode.OK));
    }

    [Fact]
    public async Task A_429_says_when_to_come_back()
    {
        ManualClock clock = new();
        await using LocalWorkflowServer server = await StartAsync(clock, limit: 0);
        using Caller caller = new(server);
        using HttpResponseMessage response = await caller.AskAsync("");

        Assert.Equal("rate limit exceeded", await caller.ErrorAsync(response));
        Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter?.Delta);
        Assert.Equal("0", response.Headers.GetValues("Burst-RateLimit-Limit").Single());
        Assert.Equal($"{clock.Now.ToUnixTimeSeconds() + 1}", response.Headers.GetValues("Burst-RateLimit-Reset").Single());
    }

    [Fact]
    public async Task Without_a_limit_there_are_no_such_headers()
    {
        await using LocalWorkflowServer server = await StartAsync(new ManualClock(), limit: null);
        using Caller caller = new(server);
        using HttpResponseMessage response = await caller.AskAsync("count=1");
        Assert.DoesNotContain(response.Headers, header => header.Key.Contains("RateLimit", StringComparison.OrdinalIgnoreCase));
    }

    private static Task<LocalWorkflowServer> StartAsync(ManualClock clock, int? limit)
        => LocalWorkflowServer.StartAsync(new() { TimeProvider = clock, BurstLimit = limit, RunCount = 20 }, TestContext.Current.CancellationToken);

    private static async Task<string> Remaining(Caller caller, HttpStatusCode expected)
    {
        using HttpResponseMessage response = await caller.AskAsync("count=1");
        Assert.Equal(expected, response.StatusCode);
        return response.Headers.GetValues("Burst-RateLimit-Remaining").Single();
    }
}
