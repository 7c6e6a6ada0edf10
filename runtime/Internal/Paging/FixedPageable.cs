using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Runtime.Internal.Paging;

/// <summary>Pages that are there already: what a fake of a client gives.</summary>
internal sealed class FixedPageable<T>(IEnumerable<Page<T>> pages) : AsyncPageable<T>
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? cursor = null) => Pages(cursor, CancellationToken.None);

    public override AsyncPageable<T> WithPrefetch() => this;

    private async IAsyncEnumerable<Page<T>> Pages(string? cursor, [EnumeratorCancellation] CancellationToken token)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        bool started = string.IsNullOrEmpty(cursor);
        foreach (Page<T> page in pages)
        {
            token.ThrowIfCancellationRequested();
            if (started)
            {
                yield return page;
            }

            started = started || page.Cursor == cursor;
        }
    }
}
