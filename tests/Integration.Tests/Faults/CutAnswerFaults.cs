using System.Text;
using Upstash.Workflow.Runtime;
using Upstash.Workflow.Runtime.Tests.Support;

namespace Upstash.Workflow.Integration.Tests.Faults;

/// <summary>Answers that end before they are complete.</summary>
public sealed class CutAnswerFaults
{
    private const string Json = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private const string Page = """{"cursor":"","runs":[{"workflowRunId":"cut"}]}""";

    /// <summary>What comes before the connection ends. In two of them a whole page: only the framing tells that something is missing.</summary>
    public static TheoryData<string, bool> Cuts => new()
    {
        { Json + "Content-Length: 500\r\n\r\n" + Page, false },
        { Json + "Content-Length: 500\r\n\r\n" + Page[..20], true },
        { Json + "Transfer-Encoding: chunked\r\n\r\n" + $"{Page.Length:x}\r\n{Page}\r\n", false },
        { Json + "Transfer-Encoding: chunked\r\n\r\n" + "ff\r\n" + Page, false },
        { "", false },
        { "", true },
        { "HTTP/1.1 200", false },
    };

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task Case_4_5_8_a_cut_answer_is_a_connection_failure_and_gives_no_part_of_a_page(string sent, bool byReset)
    {
        using FaultyService service = new((connection, _) => CutAsync(connection, sent, byReset));
        using UpstashWorkflowClient client = service.Connect();
        List<WorkflowRun> runs = [];

        ApiConnectionException thrown = await Assert.ThrowsAsync<ApiConnectionException>(async () =>
        {
            await foreach (WorkflowRun run in client.Logs.ListWorkflowRunLogsAsync())
                runs.Add(run);
        });

        Assert.Empty(runs);
        Assert.NotNull(thrown.InnerException);
        Assert.Contains("127.0.0.1", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(1, thrown.Attempts);
        // Where nothing at all came, .NET takes the connection for a stale one and knocks up to three more times before it says so.
        Assert.InRange(service.Requests.Count, 1, sent.Length == 0 && !byReset ? 4 : 1);
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task Case_4_5_8_a_cut_answer_to_a_GET_is_asked_for_again(string sent, bool byReset)
    {
        using FaultyService service = new((connection, number) => number == 1
            ? CutAsync(connection, sent, byReset)
            : connection.SendAsync(Reply.Page(null, "whole")));
        using UpstashWorkflowClient client = service.Connect(options => options.MaxRetries = 1);

        List<WorkflowRun> runs = await client.Logs.ListWorkflowRunLogsAsync(new() { Label = "x" }).ToListAsync();

        Assert.Equal("whole", Assert.Single(runs).WorkflowRunId);
        Assert.Equal(["/v2/workflows/logs?label=x", "/v2/workflows/logs?label=x"], service.Targets);
    }

    [Fact]
    public async Task Case_7_cut_JSON_that_ends_with_the_connection_is_an_answer_that_cannot_be_read()
    {
        using FaultyService service = FaultyService.Closing(Encoding.ASCII.GetBytes(Json + "Connection: close\r\n\r\n" + Page[..^4]));
        using UpstashWorkflowClient client = service.Connect(options => options.MaxRetries = 2);

        ApiResponseException thrown = await Assert.ThrowsAsync<ApiResponseException>(() => client.Logs.ListWorkflowRunLogsPageAsync());

        Assert.Contains("the JSON ends before it is complete", thrown.Message, StringComparison.Ordinal);
        Assert.Equal((System.Net.HttpStatusCode.OK, 1), (thrown.Status, thrown.Attempts));
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData("while idle", 0)]
    [InlineData("at the next request", 0)]
    [InlineData("at the next request, by a reset", 1)]
    public async Task Case_9_a_kept_connection_that_the_server_closes_is_replaced_unnoticed(string when, int retries)
    {
        bool whileIdle = when == "while idle";
        using FaultyService service = new(async (connection, number) =>
        {
            bool isStale = connection.Number == 1 && (whileIdle || number > 1);
            if (number == 1 || !isStale)
                await connection.SendAsync(Reply.Page(null, $"from {connection.Number}"));
            if (isStale)
                await CutAsync(connection, "", when.EndsWith("reset", StringComparison.Ordinal));
        });
        using UpstashWorkflowClient client = service.Connect(options => options.MaxRetries = retries);

        Assert.Equal("from 1", (await client.Logs.ListWorkflowRunLogsPageAsync()).Runs![0].WorkflowRunId);
        if (whileIdle)
            await Eventually.BecomesTrueAsync(() => service.Closed == 1, "the server has closed");
        Assert.Equal("from 2", (await client.Logs.ListWorkflowRunLogsPageAsync()).Runs![0].WorkflowRunId);

        Assert.Equal((2, whileIdle ? 2 : 3), (service.Connections, service.Requests.Count));
    }

    private static async Task CutAsync(LoopbackConnection connection, string sent, bool byReset)
    {
        await connection.SendAsync(sent);
        if (byReset)
            connection.Reset();
        connection.Dispose();
    }
}
