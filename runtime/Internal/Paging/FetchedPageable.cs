using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Runtime.Internal.Paging;

/// <summary>Pages that come from a service.</summary>
/// <remarks>Every enumeration begins its own fetching: it may remember what it has seen.</remarks>
internal sealed class FetchedPageable<T>(
    string? start, Func<FetchPage<T>> begin, PageFetching fetching, CancellationToken ct) : AsyncPageable<T>
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? cursor = null) => Pages(cursor, CancellationToken.None);

    public override AsyncPageable<T> WithPrefetch() => new FetchedPageable<T>(start, begin, PageFetching.OneAhead, ct);

    private async IAsyncEnumerable<Page<T>> Pages(string? cursor, [EnumeratorCancellation] CancellationToken token)
    {
        using var pages = new PageFetcher<T>(begin(), ct, token);
        var trail = new CursorTrail();
        string? next = string.IsNullOrEmpty(cursor) ? (start is "" ? null : start) : cursor;
        trail.TryAdd(next);
        pages.Begin(next);
        try
        {
            for (int count = 1; ; count++)
            {
                Page<T> page = await pages.TakeAsync().ConfigureAwait(false);
                ApiResponseException? end = End(page, count, trail);
                bool goesOn = page.Cursor is not null && end is null;
                if (goesOn && fetching == PageFetching.OneAhead)
                {
                    pages.Begin(page.Cursor);
                }

                yield return page;
                pages.ThrowIfCanceled();
                if (!goesOn)
                {
                    if (end is not null)
                    {
                        throw end;
                    }

                    break;
                }

                if (fetching == PageFetching.OnDemand)
                {
                    pages.Begin(page.Cursor);
                }
            }
        }
        finally
        {
            await pages.AbandonAsync().ConfigureAwait(false);
        }
    }

    // Not to be gone on with, although there is a cursor; null: it is, or the service says that this was the last page.
    private static ApiResponseException? End(Page<T> page, int count, CursorTrail trail) => page switch
    {
        { Cursor: null } => null,
        { Head.MaxPages: { } max } when count >= max => PageFailure.TooMany(max, page.Cursor, page.Head),
        _ => trail.TryAdd(page.Cursor) ? null : PageFailure.Repeated(page.Cursor, page.Head),
    };
}
