using System.Text;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Faults;

/// <summary>An answer that does not come, or comes too slowly.</summary>
public sealed class TimeoutFaults
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n";

    /// <summary>What comes at once, and what comes again and again afterwards.</summary>
    public static TheoryData<string, string, bool> SlowAnswers => new()
    {
        { "", "", false },
        { "", "", true },
        { "HTTP/1.1 200 OK\r\nX-Slow: ", "a", false },
        { "HTTP/1.1 200 OK\r\nX-Slow: ", "a", true },
        { Head + "{\"runs\":[", "", false },
        { Head + "{\"runs\":[", "", true },
        { Head + "{\"runs\":[", " ", false },
        { Head + "{\"runs\":[", " ", true },
    };

    [Theory]
    [MemberData(nameof(SlowAnswers))]
    public async Task Case_1_2_3_the_time_limit_covers_headers_and_body_however_they_drip(string start, string drop, bool isGiven)
    {
        TimeSpan limit = TimeSpan.FromMilliseconds(350);
        using FaultyService service = Dripping(start, drop);
        using HttpClient given = new();
        using UpstashWorkflowClient client = isGiven ? service.Connect(given, options => options.Timeout = limit) : service.Connect(options => options.Timeout = limit);

        ApiTimeoutException thrown = await Assert.ThrowsAsync<ApiTimeoutException>(
            () => client.Logs.ListWorkflowRunLogsPageAsync().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));

        Assert.Equal(limit, thrown.Timeout);
        Assert.Equal(("ListWorkflowRunLogs", 1, $"{service.Address}v2/workflows/logs"), (thrown.Operation, thrown.Attempts, thrown.RequestUri));
        Assert.NotNull(thrown.InnerException);
        Assert.Single(service.Requests);
    }

    [Theory]
    [MemberData(nameof(SlowAnswers))]
    public async Task Case_1_2_3_the_callers_cancel_is_no_timeout_and_carries_the_callers_token(string start, string drop, bool isGiven)
    {
        using FaultyService service = Dripping(start, drop);
        using HttpClient given = new();
        using UpstashWorkflowClient client = isGiven ? service.Connect(given) : service.Connect();
        using CancellationTokenSource caller = new();

        Task call = client.Logs.ListWorkflowRunLogsPageAsync(ct: caller.Token);
        await Eventually.BecomesTrueAsync(() => service.Requests.Count == 1, "the request arrives");
        caller.CancelAfter(100);

        OperationCanceledException thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => call.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        Assert.Equal(caller.Token, thrown.CancellationToken);
        await Eventually.BecomesTrueAsync(() => service.Closed == 1, "the connection is given up");
    }

    private static FaultyService Dripping(string start, string drop) => new(async (connection, _) =>
    {
        await connection.SendAsync(start);
        if (drop.Length == 0)
        {
            // Reading shows when the client goes away.
            await connection.ReadRequestAsync();
            connection.Dispose();
            return;
        }

        while (true)
        {
            await connection.WaitAsync(50);
            await connection.SendAsync(Encoding.ASCII.GetBytes(drop));
        }
    });
}
