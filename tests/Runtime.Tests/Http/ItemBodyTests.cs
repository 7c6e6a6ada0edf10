using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Http;

public class ItemBodyTests
{
    [Fact]
    public async Task A_collection_is_sent_again()
    {
        var handler = new StubHandler(() => StubHandler.Status(503), StubHandler.Ok);
        using ApiPipeline api = TestApi.Own(handler);

        await SendAsync(api, new ItemContent<long>([1, 2]));

        Assert.Equal(["1\n2\n", "1\n2\n"], handler.Sent.Select(static request => request.Body));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_may_be_used_up_is_sent_once(bool isAsync)
    {
        var handler = new StubHandler(() => StubHandler.Status(503), StubHandler.Ok);
        using ApiPipeline api = TestApi.Own(handler);

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => SendAsync(api, isAsync ? new(Numbers()) : new(Enumerable.Range(1, 2).Select(static number => (long)number))));

        Assert.Equal(1, exception.Attempts);
        Assert.Equal("1\n2\n", Assert.Single(handler.Sent).Body);
    }

    [Fact]
    public async Task A_handler_that_sends_it_again_is_told_so()
    {
        using ApiPipeline api = TestApi.Given(new TwiceHandler());

        await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(api, new(Numbers())));
    }

    [Fact]
    public async Task What_has_arrived_is_sent_while_the_next_item_is_waited_for()
    {
        var first = new TaskCompletionSource();
        using var server = new LoopbackServer(async connection =>
        {
            // "1\n" as a chunk, while the caller's sequence is not at its end.
            await connection.ReadUntilAsync("2\r\n1\n\r\n");
            first.SetResult();
            await connection.ReadUntilAsync("2\r\n2\n\r\n0\r\n\r\n");
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 24\r\n\r\n{\"cursor\":\"\",\"runs\":[]} ");
        });
        using ApiPipeline api = TestApi.Real(server, static options => options.AllowInsecureHttp = true);

        await SendAsync(api, new(WaitingAsync(first.Task)));
    }

    [Fact]
    public async Task Many_items_leave_in_pieces()
    {
        int taken = 0, atFirstWrite = 0;
        using HttpRequestMessage message = Request(new ItemContent<long>(Enumerable.Range(0, 100_000).Select(number => (long)(taken = number)))).CreateMessage(new Uri("https://api.example"));
        using var target = new WatchedStream(() => atFirstWrite = atFirstWrite == 0 ? taken : atFirstWrite);

        await message.Content!.CopyToAsync(target, TestContext.Current.CancellationToken);

        Assert.InRange(atFirstWrite, 1, 10_000);
        Assert.InRange(target.LargestWrite, 16 * 1024, 17 * 1024);
    }

    [Fact]
    public async Task A_connection_that_breaks_ends_the_enumeration()
    {
        var ended = new TaskCompletionSource();
        using HttpRequestMessage message = Request(new ItemContent<long>(ForeverAsync(ended, TestContext.Current.CancellationToken))).CreateMessage(new Uri("https://api.example"));
        using var target = new WatchedStream(static () => throw new IOException("broken"));

        await Assert.ThrowsAsync<HttpRequestException>(() => message.Content!.CopyToAsync(target, TestContext.Current.CancellationToken));
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_callers_own_failure_is_the_callers_own()
    {
        using ApiPipeline api = TestApi.Own(new StubHandler(StubHandler.Ok));

        await Assert.ThrowsAsync<FormatException>(() => SendAsync(api, new(Enumerable.Range(0, 2).Select(static number => number == 1 ? throw new FormatException() : 1L))));
    }

    [Fact]
    public async Task A_fake_reads_the_items()
    {
        var read = new List<long>();
        await foreach (long number in new ItemContent<long>([1, 2]).WithCancellation(TestContext.Current.CancellationToken))
        {
            read.Add(number);
        }

        Assert.Equal([1, 2], read);
    }

    private static Task SendAsync(ApiPipeline api, ItemContent<long> items) =>
        api.SendAsync(Request(items), TestContext.Current.CancellationToken);

    private static ApiRequest Request(ItemContent<long> items)
    {
        var request = new ApiRequest(TestApi.Operation("PUT"), "/v2/logs");
        request.SetItemsBody<long, Int64Item>(items, StreamFormat.Lines, "application/x-ndjson");
        return request;
    }

    private static async IAsyncEnumerable<long> Numbers()
    {
        yield return 1;
        await Task.Yield();
        yield return 2;
    }

    private static async IAsyncEnumerable<long> WaitingAsync(Task first)
    {
        yield return 1;
        await first.WaitAsync(TimeSpan.FromSeconds(10));
        yield return 2;
    }

    private static async IAsyncEnumerable<long> ForeverAsync(TaskCompletionSource ended, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        try
        {
            yield return 1;
            await Task.Delay(Timeout.Infinite, ct);
        }
        finally
        {
            ended.SetResult();
        }
    }

    private sealed class TwiceHandler : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            return StubHandler.Ok();
        }
    }

    private sealed class WatchedStream(Action onWrite) : MemoryStream
    {
        public int LargestWrite { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            onWrite();
            LargestWrite = Math.Max(LargestWrite, buffer.Length);
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
