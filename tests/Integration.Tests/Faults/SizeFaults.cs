using System.Net;
using System.Text;
using Upstash.Workflow.Runtime;
using Upstash.Workflow.Runtime.Tests.Support;

namespace Upstash.Workflow.Integration.Tests.Faults;

/// <summary>Bodies that are too large. What the process allocates is measured, so nothing may run beside it.</summary>
[Collection(nameof(SizeFaults))]
[CollectionDefinition(nameof(SizeFaults), DisableParallelization = true)]
public sealed class SizeFaults
{
    private const long Mebi = 1 << 20;
    private const long DefaultLimit = 32 * Mebi;
    private static readonly byte[] Blank = [.. Enumerable.Repeat((byte)' ', (int)Mebi)];

    [Fact]
    public async Task Case_6_chunks_without_end_stop_at_the_limit()
    {
        byte[] chunk = [.. "100000\r\n"u8, .. Blank, .. "\r\n"u8];
        using FaultyService service = new((connection, _) => SendForEverAsync(connection, ["HTTP/1.1 200 OK", "Content-Type: application/json", "Transfer-Encoding: chunked"], chunk));
        await AssertTooLargeAsync(service, DefaultLimit);
    }

    [Fact]
    public async Task Case_20_a_bomb_of_200_MB_is_measured_by_what_it_unpacks_to()
    {
        byte[] bomb = Compressed.Bomb(200);
        Assert.True(bomb.Length < Mebi);
        using FaultyService service = new(bomb);
        await AssertTooLargeAsync(service, DefaultLimit);
    }

    [Fact]
    public async Task Case_20_a_bomb_for_a_given_client_that_unpacks_nothing_is_measured_the_same_way()
    {
        using FaultyService service = new(Compressed.Bomb(200));
        using HttpClient plain = new(new SocketsHttpHandler());
        using UpstashWorkflowClient client = service.Connect(plain);
        await AssertTooLargeAsync(client, DefaultLimit);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Case_21_a_body_of_100_MB_is_refused_announced_or_not(bool isAnnounced)
    {
        string framing = isAnnounced ? $"Content-Length: {100 * Mebi}" : "Connection: close";
        using FaultyService service = new((connection, _) => SendForEverAsync(connection, ["HTTP/1.1 200 OK", "Content-Type: application/json", framing], Blank));
        await AssertTooLargeAsync(service, DefaultLimit);
    }

    [Theory]
    [InlineData(4 * Mebi, false)]
    [InlineData(5 * Mebi + 100, true)]
    public async Task Case_21_the_limit_can_be_set(long limit, bool fits)
    {
        using FaultyService service = new(Reply.Json(new string(' ', (int)(5 * Mebi)) + Reply.PageJson(null, "far in")));
        using UpstashWorkflowClient client = service.Connect(options => options.MaxResponseBytes = limit);
        if (fits)
            Assert.Equal("far in", (await client.Logs.ListWorkflowRunLogsPageAsync()).Runs![0].WorkflowRunId);
        else
            await AssertTooLargeAsync(client, limit);
    }

    [Fact]
    public async Task Case_33_an_error_of_100_MB_is_cut_and_keeps_its_status()
    {
        byte[] letters = Encoding.ASCII.GetBytes(new string('x', (int)Mebi));
        using FaultyService service = new((connection, _) => SendForEverAsync(connection, ["HTTP/1.1 400 Bad Request", $"Content-Length: {100 * Mebi}"], letters));
        using UpstashWorkflowClient client = service.Connect();
        await AssertCutErrorAsync(client, 'x');
    }

    [Fact]
    public async Task Case_33_a_bomb_as_error_is_cut_and_keeps_its_status()
    {
        using FaultyService service = new(Compressed.Bomb(200, "400 Bad Request"));
        using UpstashWorkflowClient client = service.Connect();
        await AssertCutErrorAsync(client, ' ');
    }

    [Fact]
    public async Task Case_33_the_size_limit_is_for_errors_too()
    {
        using FaultyService service = new(Reply.Whole(Encoding.ASCII.GetBytes(new string('x', 5_000)), "HTTP/1.1 400 Bad Request"));
        using UpstashWorkflowClient client = service.Connect(options => options.MaxResponseBytes = 1_000);
        ApiException thrown = await Assert.ThrowsAsync<ApiException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
        Assert.Equal(new string('x', 1_000), thrown.RawBody);
    }

    // Until the client has had enough; then sending fails, which ends the connection.
    private static async Task SendForEverAsync(LoopbackConnection connection, string[] head, byte[] part)
    {
        await connection.SendAsync(Reply.Head(head));
        while (true)
            await connection.SendAsync(part);
    }

    private static async Task AssertTooLargeAsync(FaultyService service, long limit)
    {
        using UpstashWorkflowClient client = service.Connect(options => options.MaxRetries = 2);
        await AssertTooLargeAsync(client, limit);
        Assert.Single(service.Requests);
    }

    private static async Task AssertTooLargeAsync(UpstashWorkflowClient client, long limit)
    {
        long before = GC.GetTotalAllocatedBytes();
        ApiResponseException thrown = await Assert.ThrowsAsync<ApiResponseException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
        Assert.Contains($"larger than MaxResponseBytes, {limit} bytes", thrown.Message, StringComparison.Ordinal);
        AssertBounded(before);
    }

    private static async Task AssertCutErrorAsync(UpstashWorkflowClient client, char body)
    {
        long before = GC.GetTotalAllocatedBytes();
        ApiException thrown = await Assert.ThrowsAsync<ApiException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
        Assert.Equal(HttpStatusCode.BadRequest, thrown.Status);
        Assert.Equal(new string(body, ApiException.MaxRawBodyLength), thrown.RawBody);
        Assert.True(thrown.Message.Length < 500, thrown.Message);
        AssertBounded(before);
    }

    private static void AssertBounded(long before)
    {
        long allocated = GC.GetTotalAllocatedBytes() - before;
        Assert.True(allocated < 64 * Mebi, $"{allocated} bytes");
    }
}
