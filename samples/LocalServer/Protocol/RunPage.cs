using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Upstash.Workflow.LocalServer.Protocol;

/// <summary>
/// A page of matching runs, newest first. The cursor is opaque to callers: creation time and place of the last run returned, as in
/// <c>1686652644442-12</c>. It is empty on the last page, and only then.
/// </summary>
internal sealed record RunPage(IReadOnlyList<LocalRun> Runs, string Cursor)
{
    public static bool TryTake(IReadOnlyList<LocalRun> all, LogsQuery query, [NotNullWhen(true)] out RunPage? page)
    {
        page = null;
        if (!TryFindStart(all, query.Cursor, out int start))
        {
            return false;
        }

        int[] places = [.. Enumerable.Range(start, all.Count - start).Where(i => RunFilter.Matches(all[i], query)).Take(query.Count + 1)];
        int[] taken = places[..Math.Min(places.Length, query.Count)];
        string cursor = places.Length > query.Count ? CursorAfter(all, taken[^1]) : "";
        page = new RunPage([.. taken.Select(place => all[place])], cursor);
        return true;
    }

    private static string CursorAfter(IReadOnlyList<LocalRun> all, int place)
        => string.Create(CultureInfo.InvariantCulture, $"{all[place].CreatedAt}-{place}");

    // The time is for the eyes; the place alone counts, so that the samples' cursors outlive the process: their times move, their places do not.
    private static bool TryFindStart(IReadOnlyList<LocalRun> all, string? cursor, out int start)
    {
        start = 0;
        if (cursor is null)
        {
            return true;
        }

        string[] parts = cursor.Split('-');
        bool isOurs = parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out start)
            && start < all.Count;
        start++;
        return isOurs;
    }
}
