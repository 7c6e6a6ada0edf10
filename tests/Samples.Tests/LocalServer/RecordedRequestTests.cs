using Upstash.Workflow.LocalServer;

namespace Upstash.Workflow.Samples.Tests.LocalServer;

public sealed class RecordedRequestTests
{
    [Fact]
    public async Task Requests_are_kept_decoded_and_in_order_without_the_token()
    {
        await using LocalWorkflowServer server = await LocalWorkflowServer.StartAsync(new() { RunCount = 5 }, TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        using HttpResponseMessage first = await caller.AskAsync($"label=a%20b%2Bc&label=d+e&qstash_token={server.Token}");
        using HttpResponseMessage second = await caller.AskAsync("count=none");

        Assert.Equal([200, 400], server.Requests.Select(request => request.Status));
        RecordedRequest request = server.Requests[0];
        Assert.Equal(("GET", "/v2/workflows/logs", AuthKind.BearerAndQuery), (request.Method, request.Path, request.Auth));
        Assert.Equal([new("label", "a b+c"), new("label", "d e")], request.Query);
        Assert.Equal("a b+c", request["label"]);
        Assert.Null(request["count"]);
        Assert.DoesNotContain(server.Token, string.Concat(server.Requests.SelectMany(kept => kept.Query)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_way_to_present_a_token_is_told_apart()
    {
        await using LocalWorkflowServer server = await LocalWorkflowServer.StartAsync(new() { RunCount = 5 }, TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        using HttpResponseMessage bearer = await caller.AskAsync("");
        caller.Http.DefaultRequestHeaders.Authorization = null;
        using HttpResponseMessage query = await caller.AskAsync($"qstash_token={server.Token}");
        using HttpResponseMessage none = await caller.AskAsync("");

        Assert.Equal([AuthKind.Bearer, AuthKind.Query, AuthKind.None], server.Requests.Select(request => request.Auth));
    }
}
