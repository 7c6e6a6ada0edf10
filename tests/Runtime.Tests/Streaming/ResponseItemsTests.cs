using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Streaming;

public class ResponseItemsTests
{
    private sealed record Headers(string? Total) : IResponseHeaders<Headers>
    {
        public static Headers Read(HeaderReader headers) => new(headers.Read<string, StringItem>("X-Total", HeaderFormat.Value));
    }

    [Fact]
    public async Task Headers_are_there_before_the_first_item()
    {
        var seen = new TaskCompletionSource();
        using var server = new LoopbackServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nX-Total: 2\r\nContent-Length: 4\r\n\r\n");
            await seen.Task;
            await connection.SendAsync("1\n2\n");
        });
        using ApiPipeline api = TestApi.Real(server);

        ApiResponse<ResponseItems<long>, Headers> response = await CallAsync(api, TestContext.Current.CancellationToken);
        Assert.Equal("2", response.TypedHeaders.Total);
        seen.SetResult();

        Assert.Equal([1, 2], await ToListAsync(response.Value));
    }

    [Fact]
    public async Task Leaving_the_enumeration_closes_the_connection()
    {
        using LoopbackServer server = Endless(out Task closed);
        using ApiPipeline api = TestApi.Real(server);

        ApiResponse<ResponseItems<long>, Headers> response = await CallAsync(api, TestContext.Current.CancellationToken);
        await foreach (long _ in response.Value)
        {
            break;
        }

        await closed.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Disposing_of_them_closes_the_connection()
    {
        using LoopbackServer server = Endless(out Task closed);
        using ApiPipeline api = TestApi.Real(server);

        (await CallAsync(api, TestContext.Current.CancellationToken)).Value.Dispose();

        await closed.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_calls_token_ends_the_enumeration_as_its_own_does(bool isCalls)
    {
        using LoopbackServer server = Endless(out _);
        using ApiPipeline api = TestApi.Real(server);
        using var ending = new CancellationTokenSource();

        ApiResponse<ResponseItems<long>, Headers> response = await CallAsync(api, isCalls ? ending.Token : CancellationToken.None);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (long _ in response.Value.WithCancellation(isCalls ? CancellationToken.None : ending.Token))
            {
                await ending.CancelAsync();
            }
        });
    }

    [Fact]
    public async Task They_are_read_once()
    {
        using ApiPipeline api = TestApi.Own(new StubHandler(static () => StubHandler.Json("1\n")));
        ResponseItems<long> items = (await CallAsync(api, TestContext.Current.CancellationToken)).Value;

        Assert.Equal([1], await ToListAsync(items));
        await Assert.ThrowsAsync<InvalidOperationException>(() => ToListAsync(items));
    }

    [Fact]
    public async Task A_fake_gives_them_too() => Assert.Equal([1, 2], await ToListAsync(new ResponseItems<long>(new ItemContent<long>([1, 2]))));

    private static LoopbackServer Endless(out Task closed)
    {
        var ended = new TaskCompletionSource();
        closed = ended.Task;
        return new LoopbackServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n1\n");
            await connection.ReadRequestAsync();
            ended.SetResult();
        });
    }

    private static Task<ApiResponse<ResponseItems<long>, Headers>> CallAsync(ApiPipeline api, CancellationToken ct) =>
        api.WithHeaders<Headers>().StreamAsync<long, Int64Item>(new ApiRequest(TestApi.Operation(), "/v2/logs"), StreamFormat.Lines, ct);

    private static async Task<List<long>> ToListAsync(IAsyncEnumerable<long> items)
    {
        var list = new List<long>();
        await foreach (long item in items)
        {
            list.Add(item);
        }

        return list;
    }
}
