using System.ComponentModel;
using Upstash.Workflow.Runtime.Internal.Paging;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Makes a sequence of pages from a method that gets one. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Pageable
{
    /// <summary>Creates the sequence; nothing is fetched before it is enumerated.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="cursor">Where to start; <see langword="null"/> at the beginning.</param>
    /// <param name="fetch">Gets the page a cursor points to.</param>
    /// <param name="ct">Ends every enumeration.</param>
    public static AsyncPageable<T> Create<T>(string? cursor, Func<string?, CancellationToken, Task<Page<T>>> fetch, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(fetch);
        return new FetchedPageable<T>(cursor, fetch, PageFetching.OnDemand, ct);
    }
}
