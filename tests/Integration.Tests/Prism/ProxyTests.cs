using Upstash.Workflow.LocalServer;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Prism;

/// <summary>Prism between the generated client and the local server: it refuses what does not match the document, in either direction.</summary>
public sealed class ProxyTests(PrismServers servers) : PrismTest(servers)
{
    [Fact]
    public async Task Every_query_goes_through_as_it_was_sent()
    {
        using UpstashWorkflowClient client = Connect(await Servers.ProxyAsync());
        foreach (ListWorkflowRunLogsQuery query in LogsQueries.All())
        {
            int before = Servers.Service.Requests.Count;
            // The server knows the states and its own cursors: what it refuses has passed Prism.
            await SendAsync(client, query);
            Assert.True(Servers.Service.Requests.Count == before + 1, Handler.Last.Objection);
            Assert.Equal(Handler.Last.Query, Servers.Service.Requests[^1].Query.Select(pair => (pair.Key, pair.Value)));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task All_pages_come_through(bool inQuery)
    {
        PrismProcess prism = await Servers.ProxyAsync();
        using UpstashWorkflowClient client = Connect(
            prism, options => options.Credential = inQuery ? UpstashWorkflowAuth.BearerAuthQuery(Token) : UpstashWorkflowAuth.BearerAuth(Token));
        int before = Servers.Service.Requests.Count;
        List<WorkflowRun> runs = await client.Logs.ListWorkflowRunLogsAsync(new() { Count = 7 }).ToListAsync();
        Assert.Equal(Servers.Service.Runs.Select(run => run.Id), runs.Select(run => run.WorkflowRunId));
        Assert.All(Handler.Exchanges, exchange => Assert.Null(exchange.Objection));
        Assert.All(Servers.Service.Requests.Skip(before), request => Assert.Equal(inQuery ? AuthKind.Query : AuthKind.Bearer, request.Auth));
    }

    [Fact]
    public async Task Without_a_credential_nothing_reaches_the_service()
    {
        PrismProcess prism = await Servers.ProxyAsync();
        using UpstashWorkflowClient client = Connect(prism, options => options.Credential = null);
        int before = Servers.Service.Requests.Count;
        ApiException thrown = await Assert.ThrowsAnyAsync<ApiException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
        Assert.Equal(401, (int)thrown.Status);
        Assert.Contains("UNAUTHORIZED", thrown.RawBody, StringComparison.Ordinal);
        Assert.Equal(before, Servers.Service.Requests.Count);
    }

    [Fact]
    public async Task An_error_of_the_service_is_typed_behind_the_proxy()
    {
        using UpstashWorkflowClient client = Connect(await Servers.ProxyAsync());
        ApiException<Error> thrown = await Assert.ThrowsAsync<ApiException<Error>>(() => client.Logs.ListWorkflowRunLogsPageAsync(new() { Cursor = "nonsense" }));
        Assert.Equal((400, "invalid cursor"), ((int)thrown.Status, thrown.Error.ErrorValue));
        Assert.Null(Handler.Last.Violations);
    }

    private static async Task SendAsync(UpstashWorkflowClient client, ListWorkflowRunLogsQuery query)
    {
        try
        {
            await client.Logs.ListWorkflowRunLogsPageAsync(query);
        }
        catch (ApiException<Error> exception) when ((int)exception.Status == 400)
        {
        }
    }
}
