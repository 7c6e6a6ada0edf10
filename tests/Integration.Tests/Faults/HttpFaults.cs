using System.Text;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Faults;

/// <summary>The odd corners of HTTP itself.</summary>
public sealed class HttpFaults
{
    [Theory]
    [InlineData("100 Continue")]
    [InlineData("102 Processing")]
    [InlineData("103 Early Hints", "Link: </style.css>; rel=preload")]
    public async Task Case_57_answers_before_the_answer_are_passed_over(string status, params string[] headers)
    {
        byte[] early = Reply.Head([$"HTTP/1.1 {status}", .. headers]);
        using FaultyService service = new([.. early, .. early, .. Reply.Page(null, "a")]);
        using UpstashWorkflowClient client = service.Connect();
        Assert.Equal("a", (await client.Logs.ListWorkflowRunLogsPageAsync()).Runs![0].WorkflowRunId);
        Assert.Equal("a", (await client.Logs.ListWorkflowRunLogsPageAsync()).Runs![0].WorkflowRunId);
        Assert.Equal((2, 1), (service.Requests.Count, service.Connections));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(5_000)]
    public async Task Case_57_a_body_with_a_length_and_in_chunks_is_read_as_NET_reads_it(int claimed)
    {
        string page = Reply.PageJson(null, "chunked");
        byte[] answer = Encoding.ASCII.GetBytes(
            $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {claimed}\r\nTransfer-Encoding: chunked\r\n\r\n{page.Length:x}\r\n{page}\r\n0\r\n\r\n");
        using FaultyService service = new(answer);
        using HttpClient plain = new();
        using UpstashWorkflowClient client = service.Connect();
        Assert.Equal(page, await plain.GetStringAsync(service.Address, TestContext.Current.CancellationToken));
        Assert.Equal("chunked", (await client.Logs.ListWorkflowRunLogsPageAsync()).Runs![0].WorkflowRunId);
    }

    [Theory]
    [InlineData(1, 70_000)]
    [InlineData(700, 100)]
    public async Task Case_57_headers_of_more_than_64_KB_are_refused_and_not_asked_for_again(int count, int length)
    {
        string[] headers = [.. Enumerable.Range(0, count).Select(i => $"X-Large-{i}: {new string('x', length)}")];
        using FaultyService service = new(Reply.Json("{}", "200 OK", headers));
        using UpstashWorkflowClient client = service.Connect(options => options.MaxRetries = 2);
        ApiConnectionException thrown = await Assert.ThrowsAsync<ApiConnectionException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
        Assert.Equal(HttpRequestError.ConfigurationLimitExceeded, thrown.HttpRequestError);
        Assert.Equal((1, 1), (thrown.Attempts, service.Requests.Count));
        Assert.True(thrown.Message.Length < 500, thrown.Message);
    }
}
