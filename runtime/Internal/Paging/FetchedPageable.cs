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
            do
            {
                Page<T> page = await pages.TakeAsync().ConfigureAwait(false);
                next = page.Cursor;
                bool isNew = trail.TryAdd(next);
                if (fetching == PageFetching.OneAhead && next is not null && isNew)
                {
                    pages.Begin(next);
                }

                yield return page;
                pages.ThrowIfCanceled();
                if (!isNew)
                {
                    throw CursorTrail.Repeated(next!);
                }

                if (fetching == PageFetching.OnDemand && next is not null)
                {
                    pages.Begin(next);
                }
            }
            while (next is not null);
        }
        finally
        {
            await pages.AbandonAsync().ConfigureAwait(false);
        }
    }
}
