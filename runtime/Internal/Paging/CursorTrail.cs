using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Upstash.Workflow.Runtime.Internal.Paging;

/// <summary>
/// The cursors one enumeration has followed: a service that repeats one would be asked for ever. However many and long they are, what is kept of
/// them is bounded.
/// </summary>
/// <remarks>
/// The first ones are known by a hash, so that a circle is noticed where it closes, which in practice is at once. Beyond them Brent's method
/// takes over: one cursor is remembered, another one each time the way behind has doubled, and whoever walks in a circle meets it again.
/// </remarks>
internal sealed class CursorTrail
{
    public const int MaxKnown = 1024;

    private const int MaxShown = 100;

    private readonly HashSet<UInt128> _known = [];
    private UInt128? _mark;
    private long _steps;
    private long _nextMark = 2 * MaxKnown;

    /// <summary>False when the cursor was followed before. None and empty are the end, not a cursor.</summary>
    public bool TryAdd(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor))
        {
            return true;
        }

        UInt128 hash = Hash(cursor);
        if (_known.Count < MaxKnown)
        {
            return _known.Add(hash);
        }

        return !_known.Contains(hash) && hash != _mark && Pass(hash);
    }

    /// <summary>A cursor as a message shows it.</summary>
    public static string Printable(string cursor)
    {
        string shown = cursor.Length > MaxShown ? cursor[..MaxShown] + "…" : cursor;
        return string.Concat(shown.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
    }

    private bool Pass(UInt128 hash)
    {
        if (_mark is null || ++_steps == _nextMark)
        {
            (_mark, _steps, _nextMark) = (hash, 0, _mark is null ? _nextMark : 2 * _nextMark);
        }

        return true;
    }

    private static UInt128 Hash(string cursor)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(cursor.AsSpan()), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}
