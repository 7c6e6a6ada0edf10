using System.Net;
using Upstash.Workflow.Runtime;
using Upstash.Workflow.Runtime.Testing;

namespace Upstash.Workflow.Integration.Tests.Testing;

/// <summary>How users test code that calls a generated client: the client is real, the network is not.</summary>
public sealed class FakeTransportTests
{
    private readonly FakeApiHandler _fake = new();

    [Fact]
    public async Task Pages_come_in_turn()
    {
        _fake.On(nameof(ILogsClient.ListWorkflowRunLogsAsync))
            .Respond(new ListWorkflowRunLogsResponse { Cursor = "next page", Runs = [new() { WorkflowRunId = "a", WorkflowState = WorkflowRunState.RunFailed }] })
            .Respond("""{"runs":[{"workflowRunId":"b","workflowState":"RUN_FAILED"}]}""");
        using UpstashWorkflowClient client = Client();

        Assert.Equal(["a", "b"], await FailedRuns.FindAsync(client, since: DateTimeOffset.UnixEpoch));

        Assert.Equal([null, "next page"], _fake.Requests.Select(request => request.QueryValue("cursor")));
        Assert.All(_fake.Requests, request =>
        {
            Assert.Equal(("ListWorkflowRunLogs", HttpMethod.Get, "/v2/workflows/logs"), (request.Operation, request.Method, request.Uri.AbsolutePath));
            Assert.Equal(("RUN_FAILED", "0"), (request.QueryValue("state"), request.QueryValue("fromDate")));
            Assert.Equal("Bearer any", request.HeaderValue("Authorization"));
            Assert.Equal("ListWorkflowRunLogs: GET https://qstash.upstash.io/v2/workflows/logs", request.ToString());
        });
    }

    [Fact]
    public async Task The_method_for_one_page_is_the_same_operation()
    {
        _fake.On(nameof(ILogsClient.ListWorkflowRunLogsPageAsync)).Respond("""{"cursor":"c"}""");
        using UpstashWorkflowClient client = Client();

        Assert.Equal("c", (await client.Logs.ListWorkflowRunLogsPageAsync()).Cursor);
    }

    [Fact]
    public async Task An_error_is_what_it_is_with_the_service()
    {
        _fake.On("ListWorkflowRunLogs").Respond(429, new Error { ErrorValue = "slow down" }, ("Retry-After", "1"), ("RateLimit-Limit", "10"), ("RateLimit-Remaining", "0"));
        using UpstashWorkflowClient client = Client();

        ApiException<Error> error = await Assert.ThrowsAsync<ApiException<Error>>(() => client.Logs.ListWorkflowRunLogsPageAsync());

        Assert.Equal((HttpStatusCode.TooManyRequests, "slow down", TimeSpan.FromSeconds(1), 0L), (error.Status, error.Error.ErrorValue, error.RetryAfter, error.RateLimit?.Remaining));
        Assert.Single(_fake.Requests);
    }

    [Fact]
    public async Task A_service_that_is_down_and_comes_back()
    {
        _fake.On("ListWorkflowRunLogs").Throw(new HttpRequestException("Connection refused.")).Respond(503).Respond("{}");
        using UpstashWorkflowClient client = Client();

        await Assert.ThrowsAsync<ApiConnectionException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
        await Assert.ThrowsAsync<ApiException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
        await client.Logs.ListWorkflowRunLogsPageAsync();
    }

    [Fact]
    public async Task An_operation_that_was_forgotten_is_named()
    {
        using UpstashWorkflowClient client = Client();

        UnexpectedRequestException forgotten = await Assert.ThrowsAsync<UnexpectedRequestException>(() => FailedRuns.FindAsync(client, DateTimeOffset.UnixEpoch));

        Assert.Equal(
            "ListWorkflowRunLogs (GET /v2/workflows/logs) has no answer: this FakeApiHandler was given no answers. Give it one: fake.On(\"ListWorkflowRunLogs\").Respond(…).",
            forgotten.Message);
    }

    private UpstashWorkflowClient Client() => new(new HttpClient(_fake), new() { Credential = UpstashWorkflowAuth.BearerAuth("any") });
}
