using System.Text;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Internal.Streaming;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Streaming;

/// <summary>Streams cut into items, however the network cuts them into pieces.</summary>
public sealed class ItemFramesTests
{
    [Theory]
    [InlineData(StreamFormat.EventStream, "data: a\n\n", "a")]
    [InlineData(StreamFormat.EventStream, "data:a\r\n\r\ndata: b\r\n\r\n", "a|b")]
    [InlineData(StreamFormat.EventStream, "data: a\rdata: b\r\rdata: c\n\n", "a\nb|c")]
    [InlineData(StreamFormat.EventStream, "\uFEFFdata: a\n\n", "a")]
    [InlineData(StreamFormat.EventStream, ": comment\nevent: x\nid: 1\nretry: 5\ndata: a\n\n", "a")]
    [InlineData(StreamFormat.EventStream, "data: a\ndata:\ndata: b\n\n", "a\n\nb")]
    [InlineData(StreamFormat.EventStream, "data\n\n", "")]
    [InlineData(StreamFormat.EventStream, "data:  two\n\n", " two")]
    [InlineData(StreamFormat.EventStream, "database: x\n\n\n\ndata: a\n\n", "a")]
    [InlineData(StreamFormat.EventStream, "data: cut off", "cut off")]
    [InlineData(StreamFormat.EventStream, "data: a\r\rdata: b\r\n\r\n\r\ndata: c\r\r", "a|b|c")]
    [InlineData(StreamFormat.Lines, "a\nb\r\n\n \nc", "a|b|c")]
    [InlineData(StreamFormat.Sequence, "\u001ea\n\u001e\u001eb", "a\n|b")]
    [InlineData(StreamFormat.Lines, "", null)]
    public async Task Items_do_not_depend_on_how_they_arrive(StreamFormat format, string text, string? expected)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        foreach (int size in new[] { 1, 2, 3, 7, 4096 })
            Assert.Equal(expected, await Read(format, new Chunks(bytes, size), 1000));
    }

    [Fact]
    public async Task An_item_longer_than_the_limit_is_refused()
        => await Assert.ThrowsAsync<InvalidDataException>(() => Read(StreamFormat.Lines, new Chunks(new byte[5000], 100), 1000));

    [Fact]
    public async Task An_event_of_many_lines_is_limited_too()
        => await Assert.ThrowsAsync<InvalidDataException>(
            () => Read(StreamFormat.EventStream, new Chunks(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("data: 0123456789\n", 200))), 100), 1000));

    [Fact]
    public async Task Small_items_may_be_many()
        => Assert.Equal(1999, (await Read(StreamFormat.Lines, new Chunks(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a\n", 1000))), 5000), 10))!.Length);

    [Fact]
    public async Task A_line_is_there_as_soon_as_it_has_ended()
    {
        var endless = new Endless("data: a\r\r");
        await foreach (ReadOnlyMemory<byte> item in ItemFrames.ReadAsync(endless, StreamFormat.EventStream, new EventFields(), 1000, TestContext.Current.CancellationToken))
        {
            Assert.Equal("a", Encoding.UTF8.GetString(item.Span));
            break;
        }
    }

    private static async Task<string?> Read(StreamFormat format, Stream stream, int limit)
    {
        var items = new List<string>();
        await foreach (ReadOnlyMemory<byte> item in ItemFrames.ReadAsync(stream, format, new EventFields(), limit, TestContext.Current.CancellationToken))
            items.Add(Encoding.UTF8.GetString(item.Span));
        return items.Count == 0 ? null : string.Join('|', items);
    }

    /// <summary>Says something, and then nothing for ever.</summary>
    private sealed class Endless(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position == Length)
                await Task.Delay(Timeout.Infinite, cancellationToken);
            return await base.ReadAsync(buffer, cancellationToken);
        }
    }

    private sealed class Chunks(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            => base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }
}
