using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Members of objects, which servers mostly keep in an order.</content>
public ref partial struct JsonScanner
{
    /// <summary>Moves to the next member of the object.</summary>
    /// <param name="members">The declared names.</param>
    /// <param name="index">
    /// Before: the member that was read last, -1 for the first one. After: the position of the name among the declared ones, or a negative
    /// number; then <see cref="ReadUnknown"/> or <see cref="Skip"/> must be called.
    /// </param>
    /// <returns><see langword="false"/> at the end of the object.</returns>
    public bool NextMember(JsonMembers members, ref int index)
    {
        // What is not just as expected, a comma too many or a name escaped, is looked at again by others.
        int position = _position;
        if (index != -1)
        {
            position = ByteAt(position) == ',' ? position : TokenFrom(position);
            if (ByteAt(position) != ',')
            {
                return FindMember(members, ref index);
            }

            position++;
            _compactEnd = ByteAt(position) > ' ' ? _compactEnd : 0;
        }

        position = ByteAt(position) == '"' ? position : TokenFrom(position);
        int left = _json.Length - position;
        if (left >= sizeof(ulong))
        {
            ref byte text = ref Unsafe.Add(ref MemoryMarshal.GetReference(_json), position);
            int found = members.Guess(ref text, left, index >= -1 ? index + 1 : -2 - index, out int length);
            if (found >= 0)
            {
                _position = position + length;
                index = found;
                _seen?.Add(_depth, found);
                return true;
            }
        }

        return FindMember(members, ref index);
    }

    /// <summary>Whether a member is the one that was found, or the one that stands behind the last value; then its value is next.</summary>
    /// <remarks>
    /// Behind a member those that are declared behind it are tried in turn: each is one comparison with a constant, and a branch of its
    /// own, which the processor learns.
    /// </remarks>
    /// <param name="index">The position of the member that was found or read last.</param>
    /// <param name="member">The position of the member that may be it.</param>
    /// <param name="text">As it stands behind another member: <c>,"name":</c>. The name needs no escapes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsMember(ref int index, int member, scoped ReadOnlySpan<byte> text)
    {
        if (index == member)
        {
            return true;
        }

        int position = _position;
        if (text.Length > _compactEnd - position)
        {
            if (!IsSpacedMember(text))
            {
                return false;
            }
        }
        else if (IsAt(position, text))
        {
            _position = position + text.Length;
        }
        else
        {
            return false;
        }

        index = member;
        _seen?.Add(_depth, member);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool IsAt(int position, scoped ReadOnlySpan<byte> text) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref MemoryMarshal.GetReference(_json), position), text.Length).SequenceEqual(text);

    // The same with white space around the name, or near the end of the text.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IsSpacedMember(scoped ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> name = text[1..^1];
        int start = NameBehindValue();
        if (name.Length > _json.Length - start || !IsAt(start, name))
        {
            return false;
        }

        int colon = TokenFrom(start + name.Length);
        if (ByteAt(colon) != ':')
        {
            return false;
        }

        _position = colon + 1;
        return true;
    }

    // The end of the text where no comma is.
    private int NameBehindValue()
    {
        if (_spacedNameFor != _position)
        {
            int comma = TokenFrom(_position);
            _spacedName = ByteAt(comma) == ',' ? TokenFrom(comma + 1) : _json.Length;
            _spacedNameFor = _position;
        }

        return _spacedName;
    }
}
