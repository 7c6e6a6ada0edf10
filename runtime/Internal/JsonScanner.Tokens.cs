using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>What stands between values: white space, brackets, commas.</content>
public ref partial struct JsonScanner
{
    // The first byte of the next token, on which the scanner stands then; zero at the end.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte Peek()
    {
        int position = TokenFrom(_position);
        _position = position;
        return ByteAt(position);
    }

    // Where the next token begins. Methods that are called for every value keep places in locals: a field that is written is slow to read.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int TokenFrom(int position) => ByteAt(position) > ' ' ? position : TokenBehindSpace(position);

    // Zero at the end, which no token begins with.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte ByteAt(int position)
    {
        ReadOnlySpan<byte> json = _json;
        return (uint)position < (uint)json.Length ? json[position] : (byte)0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly int TokenBehindSpace(int position)
    {
        ReadOnlySpan<byte> json = _json;
        for (; position <= json.Length - Vector256<byte>.Count; position += Vector256<byte>.Count)
        {
            Vector256<byte> bytes = Vector256.LoadUnsafe(ref Unsafe.Add(ref MemoryMarshal.GetReference(json), position));
            Vector256<byte> spaces = Vector256.Equals(bytes, Vector256.Create((byte)' ')) | Vector256.Equals(bytes, Vector256.Create((byte)'\n'))
                | Vector256.Equals(bytes, Vector256.Create((byte)'\r')) | Vector256.Equals(bytes, Vector256.Create((byte)'\t'));
            uint others = ~spaces.ExtractMostSignificantBits();
            if (others != 0)
            {
                return position + BitOperations.TrailingZeroCount(others);
            }
        }

        while (position < json.Length && json[position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            position++;
        }

        return position;
    }

    // The first byte of the next name or item, behind its comma; the closing bracket at the end.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte PeekNext(byte close)
    {
        byte next = Peek();
        if (next == ',')
        {
            _position++;
            next = Peek();
            return next != close ? next : throw Malformed();
        }

        return next == close ? next : throw Malformed();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Enter(byte open, string what)
    {
        if (Peek() != open)
        {
            throw Expected(what);
        }

        if (_depth >= JsonLimits.MaxDepth)
        {
            throw Malformed();
        }

        _depth++;
        _position++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Leave()
    {
        _depth--;
        _position++;
    }
}
