using System.Net;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Prism;

/// <summary>The generated client of the bundled document and Prism in the service's place.</summary>
public sealed class MockTests(PrismServers servers) : PrismTest(servers)
{
    [Fact]
    public async Task Every_query_is_accepted()
    {
        using UpstashWorkflowClient client = Connect(await Servers.MockAsync());
        foreach (ListWorkflowRunLogsQuery query in LogsQueries.All())
            await client.Logs.ListWorkflowRunLogsPageAsync(query);
        Assert.Empty(Handler.Exchanges.Select(exchange => exchange.Objection).OfType<string>());
        Assert.True(Handler.Exchanges.Count >= 385, $"Only {Handler.Exchanges.Count} queries.");
    }

    [Fact]
    public async Task Every_name_that_is_sent_is_declared_and_every_declared_name_can_be_sent()
    {
        // Prism does not look at names that it does not know.
        PrismProcess prism = await Servers.MockAsync();
        using UpstashWorkflowClient client = Connect(prism, options => options.Credential = UpstashWorkflowAuth.BearerAuthQuery(Token));
        await client.Logs.ListWorkflowRunLogsPageAsync(LogsQueries.Full);
        Assert.Equal(PrismDocument.QueryNames(), Handler.Last.Query.Select(pair => pair.Name));
        Assert.Equal(14, Handler.Last.Query.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task Every_declared_error_is_typed(int status)
    {
        using UpstashWorkflowClient client = Connect(await Servers.MockAsync());
        Handler.Prefer = $"code={status}";
        ApiException<Error> thrown = await Assert.ThrowsAsync<ApiException<Error>>(() => client.Logs.ListWorkflowRunLogsPageAsync());
        Assert.Equal((status, "string", "string"), ((int)thrown.Status, thrown.Error.ErrorValue, thrown.ErrorMessage));
        Assert.Empty(Drift);
    }

    [Fact]
    public async Task A_status_that_is_not_declared_is_an_untyped_error_and_drift()
    {
        using UpstashWorkflowClient client = Connect(await Servers.MockAsync());
        // Prism has no answer for it, says so with 404, and that is not declared either.
        Handler.Prefer = "code=418";
        ApiException thrown = await Assert.ThrowsAsync<ApiException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
        Assert.Equal(HttpStatusCode.NotFound, thrown.Status);
        Assert.Contains("418", thrown.RawBody, StringComparison.Ordinal);
        Assert.Equal(DriftKind.UndeclaredStatus, Assert.Single(Drift).Kind);
    }

    [Fact]
    public async Task Both_ways_to_present_the_token_are_accepted_and_none_is_refused()
    {
        PrismProcess prism = await Servers.MockAsync();
        using UpstashWorkflowClient bearer = Connect(prism);
        using UpstashWorkflowClient query = Connect(prism, options => options.Credential = UpstashWorkflowAuth.BearerAuthQuery("a+b/c=&d"));
        using UpstashWorkflowClient none = Connect(prism, options => options.Credential = null);
        await bearer.Logs.ListWorkflowRunLogsPageAsync();
        await query.Logs.ListWorkflowRunLogsPageAsync();
        Assert.All(Handler.Exchanges, exchange => Assert.Null(exchange.Objection));
        ApiException<Error> thrown = await Assert.ThrowsAsync<ApiException<Error>>(() => none.Logs.ListWorkflowRunLogsPageAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, thrown.Status);
        Assert.Contains("Invalid security scheme used", Handler.Last.Violations, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_that_the_client_refuses_is_one_that_Prism_refuses()
    {
        using UpstashWorkflowClient client = Connect(await Servers.MockAsync(), options => options.ValidateRequests = false);
        await client.Logs.ListWorkflowRunLogsPageAsync(new() { Count = 1000 });
        await Assert.ThrowsAsync<ApiException<Error>>(() => client.Logs.ListWorkflowRunLogsPageAsync(new() { Count = 1001 }));
        Assert.Contains("count must be <= 1000", Handler.Last.Violations, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prism_itself_counts_to_two_to_the_53rd()
    {
        // Its gap, not ours: an int64 goes further. When this fails, LogsQueries.Numbers can go to the edges of 64 bits.
        using UpstashWorkflowClient client = Connect(await Servers.MockAsync());
        await Assert.ThrowsAsync<ApiException<Error>>(() => client.Logs.ListWorkflowRunLogsPageAsync(new() { ToDate = LogsQueries.MaxExact + 1 }));
        Assert.Contains("must be <= 9007199254740991", Handler.Last.Violations, StringComparison.Ordinal);
    }
}
