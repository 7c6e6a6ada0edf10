using System.Net;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Errors;

/// <summary>A client with connections of its own, against a socket.</summary>
public sealed class OwnedClientTests
{
    private const string Page = """{"runs":[{"workflowRunId":"a"}]}""";

    [Fact]
    public async Task A_passing_failure_is_repeated_with_the_same_request()
    {
        using RawServer server = new(RawServer.Complete("503 Service Unavailable", """{"error":"busy"}""", "Retry-After: 0"), RawServer.Complete("200 OK", Page));
        using UpstashWorkflowClient client = ClientOf(server);
        ListWorkflowRunLogsResponse page = await client.Logs.ListWorkflowRunLogsPageAsync(new() { Label = "x y" });
        Assert.Equal("a", page.Runs![0].WorkflowRunId);
        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, head => Assert.StartsWith("GET /v2/workflows/logs?label=x%20y HTTP/1.1", head, StringComparison.Ordinal));
        Assert.All(server.Requests, head => Assert.Contains("Authorization: Bearer tok_1234567890", head, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_attempts_are_counted_and_the_last_answer_is_the_error()
    {
        using RawServer server = new(RawServer.Complete("503 Service Unavailable", """{"error":"busy"}""", "Retry-After: 0"));
        using UpstashWorkflowClient client = ClientOf(server, options => options.MaxRetries = 2);
        ApiException thrown = await Assert.ThrowsAnyAsync<ApiException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, thrown.Status);
        Assert.Equal(3, thrown.Attempts);
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData("400 Bad Request")]
    [InlineData("401 Unauthorized")]
    [InlineData("418 Teapot")]
    public async Task An_error_that_will_not_pass_is_not_repeated(string status)
    {
        using RawServer server = new(RawServer.Complete(status, """{"error":"no"}"""));
        using UpstashWorkflowClient client = ClientOf(server);
        await Assert.ThrowsAnyAsync<ApiException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_body_shorter_than_announced_is_no_page_but_a_broken_connection()
    {
        using RawServer server = new("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n" + Page);
        using UpstashWorkflowClient client = ClientOf(server, options => options.MaxRetries = 0);
        await Assert.ThrowsAsync<ApiConnectionException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
    }

    [Fact]
    public async Task A_body_shorter_than_announced_is_asked_for_again()
    {
        using RawServer server = new("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n" + Page, RawServer.Complete("200 OK", Page));
        using UpstashWorkflowClient client = ClientOf(server);
        Assert.Single((await client.Logs.ListWorkflowRunLogsPageAsync()).Runs!);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_body_that_ends_with_the_connection_and_is_cut_is_unreadable()
    {
        using RawServer server = new("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n" + Page[..^4]);
        using UpstashWorkflowClient client = ClientOf(server, options => options.MaxRetries = 0);
        await Assert.ThrowsAsync<ApiResponseException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        using RawServer elsewhere = new(RawServer.Complete("200 OK", Page));
        using RawServer server = new(RawServer.Complete("302 Found", "", $"Location: {elsewhere.Address}"));
        using UpstashWorkflowClient client = ClientOf(server);
        ApiException thrown = await Assert.ThrowsAnyAsync<ApiException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
        Assert.Equal(HttpStatusCode.Found, thrown.Status);
        Assert.Empty(elsewhere.Requests);
    }

    private static UpstashWorkflowClient ClientOf(RawServer server, Action<UpstashWorkflowClientOptions>? configure = null)
    {
        UpstashWorkflowClientOptions options = new() { BaseAddress = server.Address, Credential = UpstashWorkflowAuth.BearerAuth("tok_1234567890") };
        configure?.Invoke(options);
        return new UpstashWorkflowClient(options);
    }
}
