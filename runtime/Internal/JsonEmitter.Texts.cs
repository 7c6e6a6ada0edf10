using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Upstash.Workflow.Runtime.Internal.Writing;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Strings and names.</content>
public ref partial struct JsonEmitter
{
    /// <summary>Writes a string.</summary>
    /// <param name="value">The value; <see langword="null"/> is written as null.</param>
    public void WriteValue(string? value)
    {
        if (value is null)
        {
            WriteNullValue();
        }
        else
        {
            WriteText(value);
        }
    }

    /// <summary>Writes the name of a member; its value must follow.</summary>
    /// <param name="name">The name on the wire.</param>
    public void WriteName(ReadOnlySpan<byte> name)
    {
        _name = name;

        // Enough for ," and ": with the name in between, if it holds nothing to escape.
        Span<byte> room = Room(name.Length + 4);
        ref byte to = ref MemoryMarshal.GetReference(room);
        to = (byte)',';
        to = ref Unsafe.Add(ref to, _commas);
        to = (byte)'"';
        if (!NameEncoder.TryCopy(name, ref Unsafe.Add(ref to, 1)))
        {
            WriteName(Encoding.UTF8.GetString(name));
            return;
        }

        Unsafe.Add(ref to, name.Length + 1) = (byte)'"';
        Unsafe.Add(ref to, name.Length + 2) = (byte)':';
        _used += _commas + name.Length + 3;
        _commas = 0;
    }

    /// <summary>Writes the name of a member; its value must follow.</summary>
    /// <param name="name">The name on the wire.</param>
    public void WriteName(string name)
    {
        WriteText(name);
        Room(1)[0] = (byte)':';
        _used++;
        _commas = 0;
    }

    private void WriteText(string text)
    {
        // Enough for ," and ": and for what a short text becomes if it needs no escaping.
        ref byte to = ref MemoryMarshal.GetReference(Room(PlainText.MaxLength + 4));
        to = (byte)',';
        to = ref Unsafe.Add(ref to, _commas);
        to = (byte)'"';
        if (text.Length > PlainText.MaxLength || !PlainText.TryCopy(text, ref Unsafe.Add(ref to, 1)))
        {
            WriteAnyText(text);
            return;
        }

        Unsafe.Add(ref to, text.Length + 1) = (byte)'"';
        _used += _commas + text.Length + 2;
        _commas = 1;
    }

    private void WriteAnyText(ReadOnlySpan<char> text)
    {
        Span<byte> room = BeginQuoted(StringEncoder.MinRoom);
        while (true)
        {
            // One byte stays free for the quote.
            Progress done = StringEncoder.Encode(text, room[..^1]);
            if (done.Read == text.Length)
            {
                EndQuoted(room, done.Written);
                return;
            }

            _used += done.Written;
            text = text[done.Read..];
            room = Room(StringEncoder.MinRoom + 1);
        }
    }

    // The place between the quotes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> BeginQuoted(int size)
    {
        Span<byte> room = BeginValue(size + 2);
        room[0] = (byte)'"';
        _used++;
        return room[1..];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EndQuoted(Span<byte> room, int written)
    {
        room[written] = (byte)'"';
        _used += written + 1;
    }

    private void WriteBase64(ReadOnlySpan<byte> bytes)
    {
        BeginValue(1)[0] = (byte)'"';
        _used++;
        int taken;
        do
        {
            System.Buffers.Text.Base64.EncodeToUtf8(bytes, Room(4), out taken, out int written);
            _used += written;
            bytes = bytes[taken..];
        }
        while (!bytes.IsEmpty);

        Room(1)[0] = (byte)'"';
        _used++;
    }
}
