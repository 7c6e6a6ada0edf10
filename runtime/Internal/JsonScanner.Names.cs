using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Upstash.Workflow.Runtime.Internal.Scanning;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Names that were not guessed.</content>
public ref partial struct JsonScanner
{
    // At the end of an object, whose members have been seen by then.
    private void EndObject(JsonMembers members)
    {
        if (_seen is not null)
        {
            ReportMissing(members);
        }

        Leave();
    }

    // A negative position remembers which name was expected.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool FindMember(JsonMembers members, ref int index)
    {
        byte next = index == -1 ? Peek() : PeekNext((byte)'}');
        if (next == '}')
        {
            EndObject(members);
            return false;
        }

        int expected = index >= -1 ? index + 1 : -2 - index;
        ReadName();
        index = members.IndexOf(_isPlainName || !_name.Contains((byte)'\\') ? _name : Encoding.UTF8.GetBytes(NameText()));
        if (index < 0)
        {
            index = -2 - expected;
        }
        else
        {
            _seen?.Add(_depth, index);
        }

        return true;
    }

    private void ReadName()
    {
        int start = TokenFrom(_position) + 1;
        if (ByteAt(start - 1) != '"')
        {
            throw JsonErrors.Malformed(_json, start - 1);
        }

        int end = FindPlainEnd(start);
        _isPlainName = end >= 0;
        end = _isPlainName ? end : TextSkipper.Skip(_json, start) - 1;
        _name = _json[start..end];
        int colon = TokenFrom(end + 1);
        _compactEnd = colon == end + 1 ? _compactEnd : 0;
        _position = ByteAt(colon) == ':' ? colon + 1 : throw JsonErrors.Malformed(_json, colon);
    }

    // The closing quote of a short string without escapes that is ASCII; -1 for others, and near the end of the text.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int FindPlainEnd(int start)
    {
        if (start > _json.Length - TextBlock.Length)
        {
            return -1;
        }

        ref byte text = ref Unsafe.Add(ref MemoryMarshal.GetReference(_json), start);
        int length = TextBlock.FirstStop(ref text);
        return length < TextBlock.Length && Unsafe.Add(ref text, length) == '"' ? start + length : -1;
    }

    private readonly string NameText()
    {
        ReadOnlySpan<byte> name = _name;
        ref byte first = ref MemoryMarshal.GetReference(name);
        if (_isPlainName)
        {
            return _texts is not null ? _texts.Get(ref first, name.Length) : Widening.ToText(ref first, name.Length);
        }

        if (!name.Contains((byte)'\\'))
        {
            return Encoding.UTF8.GetString(name);
        }

        int start = (int)Unsafe.ByteOffset(ref MemoryMarshal.GetReference(_json), ref first);
        return TextDecoder.Decode(_json, start, out _);
    }
}
