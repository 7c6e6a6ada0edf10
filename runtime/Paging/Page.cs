using System.Collections.ObjectModel;
using Upstash.Workflow.Runtime.Internal.Http;

namespace Upstash.Workflow.Runtime;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class Page<T>
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>>? _headers;

    /// <summary>Creates a page.</summary>
    /// <param name="values">The items; <see langword="null"/> is none.</param>
    /// <param name="cursor">Where the next page starts; <see langword="null"/> and empty: this is the last.</param>
    public Page(IReadOnlyList<T>? values, string? cursor)
    {
        Values = values ?? [];
        Cursor = string.IsNullOrEmpty(cursor) ? null : cursor;
    }

    /// <summary>The items; may be empty on any page.</summary>
    public IReadOnlyList<T> Values { get; }

    /// <summary>Where the next page starts; <see langword="null"/> at the end.</summary>
    public string? Cursor { get; }

    /// <summary>The headers of the answer that the page came with; names ignore case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers
    {
        get => _headers ?? Head?.Headers ?? ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty;
        init => _headers = value;
    }

    /// <summary>What the headers say about a rate limit; <see langword="null"/> when nothing.</summary>
    public RateLimit? RateLimit => ResponseHeaders.RateLimit(Headers);

    internal ResponseHead? Head { get; private set; }

    internal void CameWith(ResponseHead? head) => Head = head;
}
