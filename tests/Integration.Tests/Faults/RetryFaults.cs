using System.Net;
using Town.Library;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Faults;

/// <summary>Failures that pass.</summary>
public sealed class RetryFaults
{
    private const string AtOnce = "Retry-After: 0";

    [Fact]
    public async Task Case_37_passing_failures_are_repeated_with_the_same_query_and_a_fresh_token()
    {
        string[] statuses = ["500 Internal Server Error", "502 Bad Gateway", "503 Service Unavailable", "504 Gateway Timeout"];
        using FaultyService service = new([.. statuses.Select(status => Reply.Json("{}", status, AtOnce)), Reply.Page(null, "a")]);
        int tokens = 0;
        using UpstashWorkflowClient client = service.Connect(options =>
        {
            options.MaxRetries = statuses.Length;
            options.Credential = UpstashWorkflowAuth.BearerAuth(_ => ValueTask.FromResult($"token-{++tokens}"));
        });

        Assert.Equal("a", (await client.Logs.ListWorkflowRunLogsPageAsync(new() { Label = "x y", Count = 3 })).Runs![0].WorkflowRunId);

        Assert.Equal(["/v2/workflows/logs?count=3&label=x%20y"], service.Targets.Distinct());
        Assert.Equal(
            ["Bearer token-1", "Bearer token-2", "Bearer token-3", "Bearer token-4", "Bearer token-5"],
            service.Requests.Select(head => HeaderOf(head, "Authorization")));
    }

    [Theory]
    [InlineData("500 Internal Server Error", 0, 1)]
    [InlineData("502 Bad Gateway", 1, 2)]
    [InlineData("503 Service Unavailable", 2, 3)]
    [InlineData("504 Gateway Timeout", 3, 4)]
    public async Task Case_37_attempts_end_with_the_budget_and_are_counted(string status, int retries, int attempts)
    {
        using FaultyService service = new(Reply.Json("""{"error":"busy"}""", status, AtOnce));
        using UpstashWorkflowClient client = service.Connect(options => options.MaxRetries = retries);
        ApiException thrown = await Assert.ThrowsAnyAsync<ApiException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
        Assert.Equal((attempts, attempts), (thrown.Attempts, service.Requests.Count));
        Assert.Equal("busy", thrown.ErrorMessage);
    }

    [Fact]
    public async Task Case_37_a_given_client_repeats_nothing_of_itself()
    {
        using FaultyService service = new(Reply.Json("{}", "503 Service Unavailable", AtOnce));
        using HttpClient given = new();
        using UpstashWorkflowClient client = service.Connect(given, options => options.MaxRetries = 3);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Assert.ThrowsAnyAsync<ApiException>(() => client.Logs.ListWorkflowRunLogsPageAsync())).Status);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task Case_37_a_request_that_changes_something_each_time_is_not_repeated()
    {
        using FaultyService service = new(Reply.Json("{}", "503 Service Unavailable", AtOnce));
        using LibraryClient client = service.ConnectLibrary(options => options.MaxRetries = 3);
        await Assert.ThrowsAnyAsync<ApiException>(() => client.Books.ChangeCopyAsync("b", 1));
        Assert.StartsWith("PATCH ", Assert.Single(service.Requests), StringComparison.Ordinal);
    }

    private static string HeaderOf(string head, string name)
        => head.Split("\r\n").Single(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..].Trim();
}
