using System.ComponentModel;
using System.Text;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>The member names of a generated class in document order, encoded once. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonMembers
{
    private readonly byte[][] _names;

    /// <summary>Encodes the names.</summary>
    /// <param name="names">The names as on the wire, in document order.</param>
    public JsonMembers(params string[] names) => _names = Array.ConvertAll(names, Encoding.UTF8.GetBytes);

    /// <summary>The positions of those that the document calls required: looked at for an observer only.</summary>
    public int[] Required { get; init; } = [];

    internal string NameOf(int index) => Encoding.UTF8.GetString(_names[index]);

    /// <summary>The position of a name, or -1. Servers mostly keep an order: the guess is tried first.</summary>
    internal int IndexOf(ReadOnlySpan<byte> name, int guess)
    {
        byte[][] names = _names;
        if ((uint)guess < (uint)names.Length && name.SequenceEqual(names[guess]))
        {
            return guess;
        }

        for (int i = 0; i < names.Length; i++)
        {
            if (name.SequenceEqual(names[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
