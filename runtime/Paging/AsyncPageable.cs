using System.Diagnostics.CodeAnalysis;
using Upstash.Workflow.Runtime.Internal.Paging;

namespace Upstash.Workflow.Runtime;

/// <summary>A list that the service gives page by page.</summary>
/// <remarks>
/// Nothing is asked for before it is enumerated, nothing after the last item that is wanted; each enumeration starts anew. A failure
/// surfaces where it happens: the items before it have been given. Its <see cref="Exception.Data"/> holds, as <c>cursor</c>, where to
/// go on with <see cref="AsPages"/>.
/// </remarks>
/// <typeparam name="T">The type of the items.</typeparam>
public abstract class AsyncPageable<T> : IAsyncEnumerable<T>
{
    internal const string CursorDataKey = "cursor";

    private protected AsyncPageable()
    {
    }

    /// <summary>The same list as whole pages.</summary>
    /// <param name="cursor">Where to start instead: the <see cref="Page{T}.Cursor"/> of the page before.</param>
    public abstract IAsyncEnumerable<Page<T>> AsPages(string? cursor = null);

    /// <summary>The same list, with one page asked for ahead while the items of the one before it are used.</summary>
    public abstract AsyncPageable<T> WithPrefetch();

    /// <summary>A list of pages that are there already, for fakes of a client in tests.</summary>
    /// <param name="pages">The pages in order.</param>
    [SuppressMessage("Design", "CA1000", Justification = "The type to fake is the one at hand: AsyncPageable<WorkflowRun>.FromPages.")]
    public static AsyncPageable<T> FromPages(IEnumerable<Page<T>> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return new FixedPageable<T>(pages);
    }

    /// <summary>Starts an enumeration.</summary>
    /// <param name="cancellationToken">Ends it, beside the token the method was called with.</param>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (Page<T> page in AsPages().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (T item in page.Values)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }
        }
    }
}
