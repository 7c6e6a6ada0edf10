using System.Buffers;
using System.Runtime.InteropServices;

namespace Upstash.Workflow.Runtime.Internal.Bodies;

/// <summary>Writes items as JSON lines, or as a JSON text sequence, into memory.</summary>
internal sealed class ItemWriter<T, TItem>(StreamFormat format)
    where TItem : struct, IJsonItem<T>
{
    private const byte RecordSeparator = 0x1E;

    private readonly ArrayBufferWriter<byte> _written = new();

    /// <summary>What has been written since <see cref="Clear"/>.</summary>
    public ReadOnlyMemory<byte> Written => _written.WrittenMemory;

    public void Write(T item)
    {
        if (format == StreamFormat.Sequence)
        {
            _written.Write([RecordSeparator]);
        }

        int start = _written.WrittenCount;
        var json = new JsonEmitter(_written);
        TItem.Write(ref json, item);
        json.Flush();
        OnOneLine(MemoryMarshal.AsMemory(_written.WrittenMemory[start..]).Span);
        _written.Write("\n"u8);
    }

    public void Clear() => _written.ResetWrittenCount();

    // Members that came from a service are written back byte for byte, line ends between them too. A string holds none as they are.
    private static void OnOneLine(Span<byte> json)
    {
        json.Replace((byte)'\n', (byte)' ');
        json.Replace((byte)'\r', (byte)' ');
    }
}
