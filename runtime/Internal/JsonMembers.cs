using System.ComponentModel;
using System.Runtime.CompilerServices;
using Upstash.Workflow.Runtime.Internal.Scanning;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>The member names of a generated class in document order, prepared once. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonMembers
{
    // So many names that may have been left out are tried before the index is asked.
    private const int Guesses = 4;

    private readonly MemberName[] _names;
    private readonly MemberIndex _index;

    /// <summary>Prepares the names.</summary>
    /// <param name="names">The names as on the wire, in document order.</param>
    public JsonMembers(params string[] names)
    {
        _names = Array.ConvertAll(names, static name => new MemberName(name));
        _index = new MemberIndex(_names);
    }

    /// <summary>The positions of those that the document calls required: looked at for an observer only.</summary>
    public int[] Required { get; init; } = [];

    internal string NameOf(int index) => _names[index].Text;

    /// <summary>Guesses the name that begins here: servers mostly keep an order, and leave out what they do not have.</summary>
    /// <param name="text">The opening quote; at least eight bytes can be read.</param>
    /// <param name="left">How many bytes can be read.</param>
    /// <param name="expected">The one that should come.</param>
    /// <param name="length">The length of what is there, with its quotes and its colon.</param>
    /// <returns>Its position, or -1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Guess(ref byte text, int left, int expected, out int length)
    {
        ulong first = Unsafe.ReadUnaligned<ulong>(ref text);
        MemberName[] names = _names;
        int end = Math.Min(expected + Guesses, names.Length);
        for (int i = expected; i < end; i++)
        {
            ref readonly MemberName name = ref names[i];
            if (name.IsAt(ref text, first, left))
            {
                length = name.Length;
                return i;
            }
        }

        length = 0;
        return -1;
    }

    /// <summary>The position of a name, or -1.</summary>
    internal int IndexOf(ReadOnlySpan<byte> name) => _index.Find(name);
}
