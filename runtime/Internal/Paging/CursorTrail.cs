namespace Upstash.Workflow.Runtime.Internal.Paging;

/// <summary>The cursors one enumeration has followed. A service that repeats one would be asked for ever.</summary>
internal sealed class CursorTrail
{
    private const int MaxShown = 100;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>False when the cursor was followed before. None and empty are the end, not a cursor.</summary>
    public bool TryAdd(string? cursor) => string.IsNullOrEmpty(cursor) || _seen.Add(cursor);

    public static ApiResponseException Repeated(string cursor) =>
        new($"The service repeated the cursor '{Printable(cursor)}': its pages go round in a circle. What came so far is complete up to there.");

    /// <summary>A cursor as a message shows it.</summary>
    public static string Printable(string cursor)
    {
        string shown = cursor.Length > MaxShown ? cursor[..MaxShown] + "…" : cursor;
        return string.Concat(shown.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
    }
}
