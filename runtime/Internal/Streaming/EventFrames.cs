using System.Buffers;
using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Runtime.Internal.Streaming;

/// <summary>
/// The data of server-sent events as the HTML standard reads them: data lines are joined by line feeds, an empty line ends the event.
/// </summary>
internal static class EventFrames
{
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(
        FrameBuffer buffer, EventFields fields, int limit, [EnumeratorCancellation] CancellationToken ct)
    {
        var data = new ArrayBufferWriter<byte>();
        bool hasData = false;
        var lines = new LineReader(buffer);
        while (await lines.NextAsync(ct).ConfigureAwait(false) is { } line)
        {
            if (!line.IsEmpty)
            {
                hasData |= Add(line.Span, data, hasData, fields, limit);
            }
            else if (hasData)
            {
                fields.Dispatch();
                yield return data.WrittenMemory;
                data.ResetWrittenCount();
                hasData = false;
            }
            else
            {
                fields.Drop();
            }
        }

        // The standard drops an event that the connection's end cut off; many servers just leave out the last empty line.
        if (hasData)
        {
            fields.Dispatch();
            yield return data.WrittenMemory;
        }
    }

    /// <summary>Takes a line in; true when it was one of data.</summary>
    private static bool Add(ReadOnlySpan<byte> line, ArrayBufferWriter<byte> data, bool hasData, EventFields fields, int limit)
    {
        int colon = line.IndexOf((byte)':');
        ReadOnlySpan<byte> name = colon < 0 ? line : line[..colon];
        ReadOnlySpan<byte> value = colon < 0 ? default : line[(colon + 1)..];
        value = value.StartsWith(" "u8) ? value[1..] : value;
        if (!name.SequenceEqual("data"u8))
        {
            fields.Set(name, value);
            return false;
        }

        if (hasData)
        {
            data.Write("\n"u8);
        }

        data.Write(value);
        return data.WrittenCount <= limit ? true : throw new InvalidDataException("an item of the stream is longer than the limit");
    }
}
