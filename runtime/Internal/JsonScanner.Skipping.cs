using Upstash.Workflow.Runtime.Internal.Scanning;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Values that nobody reads. They are held to the same grammar as those that are read.</content>
public ref partial struct JsonScanner
{
    // The scanner stands on the value.
    private void SkipValue()
    {
        byte first = _position < _json.Length ? _json[_position] : (byte)0;
        if (first is (byte)'{' or (byte)'[')
        {
            SkipLevels();
        }
        else
        {
            SkipScalar(first);
        }
    }

    // No recursion: a value of many levels needs no stack.
    private void SkipLevels()
    {
        int outside = _depth;
        Span<ulong> objects = stackalloc ulong[JsonLimits.MaxDepth / 64];
        while (true)
        {
            byte next = Peek();
            if (next is (byte)'{' or (byte)'[')
            {
                Enter(next, "");
                Mark(objects, _depth, next == '{');
                if (!SkipToFirst(next))
                {
                    continue;
                }
            }
            else
            {
                SkipScalar(next);
            }

            if (!SkipToNext(objects, outside))
            {
                return;
            }
        }
    }

    // False when the object or array is not empty: then the scanner stands on its first value.
    private bool SkipToFirst(byte open)
    {
        byte next = Peek();
        if (next == open + 2)
        {
            Leave();
            return true;
        }

        if (open == '{')
        {
            ReadName();
        }

        return false;
    }

    // False when the outermost value ends.
    private bool SkipToNext(scoped ReadOnlySpan<ulong> objects, int outside)
    {
        while (_depth > outside)
        {
            bool isObject = (objects[(_depth - 1) / 64] >> (_depth - 1)) % 2 != 0;
            byte close = isObject ? (byte)'}' : (byte)']';
            if (PeekNext(close) != close)
            {
                if (isObject)
                {
                    ReadName();
                }

                return true;
            }

            Leave();
        }

        return false;
    }

    private void SkipText()
    {
        int start = _position + 1;
        int end = FindPlainEnd(start);
        _position = end < 0 ? TextSkipper.Skip(_json, start) : end + 1;
    }

    private void SkipScalar(byte first)
    {
        switch (first)
        {
            case (byte)'"': SkipText(); break;
            case (byte)'t': SkipLiteral("true"u8); break;
            case (byte)'f': SkipLiteral("false"u8); break;
            case (byte)'n': SkipLiteral("null"u8); break;
            default: SkipNumber(); break;
        }
    }

    private void SkipLiteral(ReadOnlySpan<byte> literal)
    {
        int same = _json[_position..].CommonPrefixLength(literal);
        _position += same;
        if (same < literal.Length)
        {
            throw Malformed();
        }
    }

    private static void Mark(Span<ulong> objects, int depth, bool isObject)
    {
        ref ulong word = ref objects[(depth - 1) / 64];
        ulong bit = 1UL << ((depth - 1) % 64);
        word = isObject ? word | bit : word & ~bit;
    }
}
