using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Upstash.Workflow.Runtime.Internal.Writing;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>What gets into the buffer: encoded texts and numbers, none of them by way of a string.</content>
public ref partial struct RequestUri
{
    private Span<char> Reserve(int length)
    {
        if (_buffer.Length - _length < length)
        {
            Grow(length);
        }

        return _buffer.AsSpan(_length);
    }

    private void Grow(int length)
    {
        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + length));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }

    // Not inlined, so that what it calls is.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendEscaped(scoped ReadOnlySpan<char> text)
    {
        if (text.Length <= PercentPlain.MaxLength && PercentPlain.TryCopy(text, ref End(PercentPlain.MaxLength)))
        {
            _length += text.Length;
        }
        else
        {
            AppendEncoded(text);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendEncoded(scoped ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            Progress step = PercentEncoder.Write(text, Reserve(PercentEncoder.Room));
            _length += step.Written;
            text = text[step.Read..];
        }
    }

    private void Append(char value)
    {
        End(1) = value;
        _length++;
    }

    // Where the text ends, with so much room behind it.
    private ref char End(int length)
    {
        if (_buffer.Length - _length < length)
        {
            Grow(length);
        }

        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buffer), _length);
    }

    // For what consists of digits and the like, so that nothing is to be escaped.
    private void AppendPlain<T>(T value)
        where T : ISpanFormattable
    {
        // A decimal has the most digits, a UUID the most characters.
        const int MaxLength = 40;
        _ = value.TryFormat(Reserve(MaxLength), out int length, default, CultureInfo.InvariantCulture);
        _length += length;
    }

    // The compiler knows which struct it is: one branch is left of these, and nothing is boxed.
    private void AppendText<T>(T value)
    {
        switch (value)
        {
            case string text:
                AppendEscaped(text);
                break;
            case int number:
                AppendPlain(number);
                break;
            case long number:
                AppendPlain(number);
                break;
            case UnixMilliseconds time:
                AppendPlain(time);
                break;
            case UnixSeconds time:
                AppendPlain(time);
                break;
            default:
                AppendEscaped(Format(value));
                break;
        }
    }
}
