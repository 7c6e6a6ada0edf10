using Upstash.Workflow.Runtime.Internal.Http;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Http;

/// <summary>What an announced length does to the buffer, right or wrong.</summary>
public class PooledBodyTests
{
    private const int Mebi = 1 << 20;
    private const int NoLimit = int.MaxValue;

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(16 * 1024)]
    [InlineData(Mebi - 1)]
    [InlineData(Mebi)]
    [InlineData(Mebi + 1)]
    [InlineData((5 * Mebi) + 7)]
    public async Task A_body_as_long_as_announced_lies_in_one_piece(int length)
    {
        byte[] sent = Sent(length);
        using var body = new PooledBody();

        Assert.True(await FillAsync(body, sent, NoLimit, length));

        Assert.True(body.IsWhole);
        Assert.True(body.Bytes.SequenceEqual(sent));
    }

    [Theory]
    [InlineData(3 * Mebi, 0)]
    [InlineData(3 * Mebi, 100)]
    [InlineData(7 * Mebi, 2 * Mebi)]
    [InlineData(3 * Mebi, null)]
    [InlineData(40_000, null)]
    public async Task More_than_announced_and_what_nobody_announced_is_read(int length, int? announced)
    {
        byte[] sent = Sent(length);
        using var body = new PooledBody();

        Assert.True(await FillAsync(body, sent, NoLimit, announced));

        Assert.True(body.Bytes.SequenceEqual(sent));
        Assert.True(body.IsWhole);
    }

    [Theory]
    [InlineData(0, 30 * Mebi)]
    [InlineData(100, long.MaxValue - 1)]
    [InlineData(Mebi - 1, 30 * Mebi)]
    public async Task Less_than_announced_is_read_and_no_more_than_a_piece_is_rented_for_it(int length, long announced)
    {
        byte[] sent = Sent(length);
        using var body = new PooledBody();

        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(await FillAsync(body, sent, 32 * Mebi, announced));

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 2 * Mebi);
        Assert.True(body.Bytes.SequenceEqual(sent));
    }

    [Theory]
    [InlineData(3 * Mebi, 3L * Mebi, true)]
    [InlineData((3 * Mebi) + 1, 3L * Mebi, false)]
    [InlineData((3 * Mebi) + 1, 9L * Mebi, false)]
    [InlineData((3 * Mebi) + 1, long.MaxValue, false)]
    [InlineData(9 * Mebi, 2L * Mebi, false)]
    [InlineData(9 * Mebi, null, false)]
    public async Task The_limit_holds_whatever_is_announced(int length, long? announced, bool fits)
    {
        byte[] sent = Sent(length);
        using var body = new PooledBody();

        Assert.Equal(fits, await FillAsync(body, sent, 3 * Mebi, announced));

        Assert.True(body.Bytes.SequenceEqual(sent.AsSpan(0, 3 * Mebi)));
    }

    private static async Task<bool> FillAsync(PooledBody body, byte[] sent, int limit, long? announced)
    {
        using var source = new MemoryStream(sent);
        return await body.FillAsync(source, limit, announced, TestContext.Current.CancellationToken);
    }

    private static byte[] Sent(int length)
    {
        byte[] sent = new byte[length];
        new Random(length).NextBytes(sent);
        return sent;
    }
}
