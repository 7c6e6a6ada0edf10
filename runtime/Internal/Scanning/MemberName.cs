using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>A declared name, with its quotes and its colon, in a form that one or two words decide on.</summary>
internal readonly struct MemberName
{
    private const int Word = sizeof(ulong);

    private readonly byte[] _bytes;
    private readonly ulong _first;
    private readonly ulong _firstMask;
    private readonly ulong _last;

    public MemberName(string name)
    {
        Text = name;
        _bytes = Encoding.UTF8.GetBytes($"\"{name}\":");
        bool isPlain = name.All(static c => c is not ('"' or '\\') && c >= ' ');

        // One that JSON has to escape is never found as it stands.
        Length = isPlain ? _bytes.Length : int.MaxValue;
        Span<byte> padded = new byte[_bytes.Length + Word];
        _bytes.CopyTo(padded);
        _first = MemoryMarshal.Read<ulong>(padded);
        _firstMask = _bytes.Length >= Word ? ulong.MaxValue : MaskOf(_bytes.Length);
        _last = _bytes.Length >= Word ? MemoryMarshal.Read<ulong>(padded[(_bytes.Length - Word)..]) : 0;
    }

    public string Text { get; }

    /// <summary>In bytes, with the quotes and the colon.</summary>
    public int Length { get; }

    public ReadOnlySpan<byte> Utf8 => _bytes.AsSpan(1, _bytes.Length - 3);

    /// <summary>Whether this name begins here.</summary>
    /// <param name="text">Its first byte; at least a word can be read.</param>
    /// <param name="first">The first word there.</param>
    /// <param name="left">How many bytes can be read.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAt(ref byte text, ulong first, int left) =>
        (first & _firstMask) == _first && (Length <= Word || IsRestAt(ref text, left));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsRestAt(ref byte text, int left) =>
        Length <= left
        && Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref text, Length - Word)) == _last
        && (Length <= 2 * Word || IsMiddleAt(ref text));

    private bool IsMiddleAt(ref byte text) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref text, Word), Length - (2 * Word)).SequenceEqual(_bytes.AsSpan(Word, Length - (2 * Word)));

    // The first bytes in memory, whichever end of a number they are.
    private static ulong MaskOf(int bytes)
    {
        Span<byte> mask = stackalloc byte[Word];
        mask[..bytes].Fill(byte.MaxValue);
        return MemoryMarshal.Read<ulong>(mask);
    }
}
