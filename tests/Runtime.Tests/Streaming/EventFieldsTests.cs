using System.Text;
using Upstash.Workflow.Runtime.Internal.Streaming;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Streaming;

/// <summary>The fields of server-sent events by the rules of the HTML standard, however lines end and the network cuts them.</summary>
public sealed class EventFieldsTests
{
    [Theory]
    [InlineData("event: a\nid: 1\nretry: 5\ndata: x\n\ndata: y\n\n", "a,x,1,5|,y,1,")]
    [InlineData("id: 1\ndata: x\n\nid\ndata: y\n\n", ",x,1,|,y,,")]
    [InlineData("id: 1\n\ndata: x\n\n", ",x,1,")]
    [InlineData("event: lost\n\ndata: x\n\n", ",x,,")]
    [InlineData("event: a\nevent: b\ndata: x\n\n", "b,x,,")]
    [InlineData("event: a\nevent\ndata: x\n\n", ",x,,")]
    [InlineData("event:  a \ndata: x\n\n", " a ,x,,")]
    [InlineData("Event: a\nDATA: b\ndata: x\n\n", ",x,,")]
    [InlineData("id: a\0b\ndata: x\n\n", ",x,,")]
    [InlineData("retry: 5s\nretry: -1\nretry:\nretry: 99999999999\ndata: x\n\n", ",x,,")]
    [InlineData(": event: a\n:\ndata: x\n\n", ",x,,")]
    [InlineData("data: a:b\ndata:: c\n\n", ",a:b\n: c,,")]
    [InlineData("event: a\ndata: x", "a,x,,")]
    public async Task Fields_follow_the_standard(string text, string expected)
    {
        foreach (string end in new[] { "\n", "\r\n", "\r" })
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text.Replace("\n", end, StringComparison.Ordinal));
            foreach (int size in new[] { 1, 2, 3, 5, 4096 })
            {
                Assert.Equal(expected, await Read(bytes, size));
            }
        }
    }

    // A straightforward reading of the standard, line by line, against one that sees the bytes as they come.
    [Fact]
    public async Task Random_streams_are_read_as_the_standard_says()
    {
        var random = new Random(20260102);
        string[] lines = ["data: a", "data", "data:", "data:  b", "event: e", "event", "id: 1", "id", "retry: 3", "retry: x", ": c", "other: d", "", ""];
        for (int run = 0; run < 300; run++)
        {
            string[] chosen = [.. Enumerable.Range(0, random.Next(1, 20)).Select(_ => lines[random.Next(lines.Length)]), "", ""];
            string[] ends = [.. chosen.Select(_ => new[] { "\n", "\r\n", "\r" }[random.Next(3)])];
            // A lone CR before an empty line that ends in LF would be one CRLF.
            for (int i = 1; i < chosen.Length; i++)
                ends[i - 1] = chosen[i].Length == 0 && ends[i - 1] == "\r" && ends[i] == "\n" ? "\n" : ends[i - 1];
            byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(chosen.Zip(ends, static (line, end) => line + end)));

            Assert.Equal(Model(chosen), await Read(bytes, random.Next(1, 8)));
        }
    }

    private static string Model(string[] lines)
    {
        var events = new List<string>();
        (string data, string type, string id, string retry) = ("", "", "", "");
        foreach (string line in lines)
        {
            if (line.Length == 0)
            {
                if (data.Length > 0)
                    (_, retry) = (Add(), "");
                (data, type) = ("", "");
                continue;
            }

            string[] parts = line.Split(':', 2);
            string value = parts.Length < 2 ? "" : parts[1].StartsWith(' ') ? parts[1][1..] : parts[1];
            switch (parts[0])
            {
                case "data": data += value + "\n"; break;
                case "event": type = value; break;
                case "id": id = value; break;
                case "retry" when value == "3": retry = value; break;
            }
        }

        return string.Join('|', events);

        bool Add()
        {
            events.Add($"{type},{data[..^1]},{id},{retry}");
            return true;
        }
    }

    private static async Task<string> Read(byte[] bytes, int size)
    {
        var fields = new EventFields();
        var seen = new List<string>();
        using var stream = new Pieces(bytes, size);
        await foreach (ReadOnlyMemory<byte> data in EventFrames.ReadAsync(new FrameBuffer(stream, 1000), fields, 1000, TestContext.Current.CancellationToken))
            seen.Add($"{fields.EventType},{Encoding.UTF8.GetString(data.Span)},{fields.Id},{fields.Retry?.TotalMilliseconds}");
        return string.Join('|', seen);
    }

    private sealed class Pieces(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            => base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }
}
