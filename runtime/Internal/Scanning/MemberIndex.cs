using System.Runtime.InteropServices;

namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>Finds a declared name by its bytes: a table of hashes, for names that do not come in the declared order.</summary>
internal sealed class MemberIndex
{
    private readonly MemberName[] _names;
    private readonly ushort[] _slots;

    public MemberIndex(MemberName[] names)
    {
        _names = names;
        _slots = new ushort[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(names.Length * 2) + 1)];
        for (int i = 0; i < names.Length; i++)
        {
            uint at = Hash(names[i].Utf8);
            while (_slots[at & (_slots.Length - 1)] != 0)
            {
                at++;
            }

            _slots[at & (_slots.Length - 1)] = (ushort)(i + 1);
        }
    }

    /// <summary>The position of the name; -1 when it is not declared.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        for (uint at = Hash(name); _slots[at & (_slots.Length - 1)] is not 0 and var position; at++)
        {
            if (name.SequenceEqual(_names[position - 1].Utf8))
            {
                return position - 1;
            }
        }

        return -1;
    }

    // Of the length, the beginning and the end.
    private static uint Hash(ReadOnlySpan<byte> name)
    {
        if (name.Length >= sizeof(ulong))
        {
            ulong ends = MemoryMarshal.Read<ulong>(name) ^ System.Numerics.BitOperations.RotateLeft(MemoryMarshal.Read<ulong>(name[^sizeof(ulong)..]), 29);
            return (uint)(((ends ^ (ulong)name.Length) * 0x9E37_79B9_7F4A_7C15) >> 40);
        }

        uint hash = (uint)name.Length;
        foreach (byte b in name)
        {
            hash = (hash * 31) + b;
        }

        return hash;
    }
}
