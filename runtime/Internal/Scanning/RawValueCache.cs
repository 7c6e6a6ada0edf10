using System.Runtime.InteropServices;

namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>Values that nobody declares, as they came. What a server adds to its objects is mostly the same in all of them.</summary>
/// <remarks>Equal values of one document are one array, which never changes, and which was found to be JSON when it came first.</remarks>
internal sealed class RawValueCache
{
    /// <summary>Longer values rarely come twice. None has more levels than bytes.</summary>
    public const int MaxLength = 64;

    private const int Slots = 64;

    private const int HashedLength = 2 * sizeof(ulong);

    private readonly byte[]?[] _slots = new byte[]?[Slots];

    /// <summary>The value that begins here, if it came before.</summary>
    public byte[]? Find(ReadOnlySpan<byte> text) =>
        text.Length > HashedLength && _slots[SlotOf(text)] is { } known && text.StartsWith(known) && IsEnd(text[known.Length..]) ? known : null;

    /// <param name="text">Begins with the value, and goes on as it did for <see cref="Find"/>.</param>
    /// <param name="value">The value, at most <see cref="MaxLength"/> bytes.</param>
    public void Add(ReadOnlySpan<byte> text, byte[] value)
    {
        if (text.Length > HashedLength)
        {
            _slots[SlotOf(text)] = value;
        }
    }

    public void Clear() => Array.Clear(_slots);

    // A number may go on.
    private static bool IsEnd(ReadOnlySpan<byte> rest) => !rest.IsEmpty && rest[0] is (byte)',' or (byte)'}' or (byte)']' or <= (byte)' ';

    // What stands behind a short value is looked at too: then it has a slot for each of its neighbours.
    private static int SlotOf(ReadOnlySpan<byte> text)
    {
        ulong words = MemoryMarshal.Read<ulong>(text) + (MemoryMarshal.Read<ulong>(text[sizeof(ulong)..]) * 3);
        return (int)((words * 0x9E37_79B9_7F4A_7C15) >> 40) & (Slots - 1);
    }
}
