using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>One page of a list that is paged by counting, with what the service said about the rest. For generated code only.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NumberedPage<T>
{
    /// <summary>Creates a page.</summary>
    /// <param name="values">The items; <see langword="null"/> is none.</param>
    public NumberedPage(IReadOnlyList<T>? values) => Values = values ?? [];

    /// <summary>The items.</summary>
    public IReadOnlyList<T> Values { get; }

    /// <summary>Whether the service says that there are more.</summary>
    public bool? HasMore { get; init; }

    /// <summary>How many items there are on all pages.</summary>
    public long? Total { get; init; }

    /// <summary>How many pages there are.</summary>
    public long? Pages { get; init; }

    /// <summary>The number of this page, as the service says.</summary>
    public long? Number { get; init; }

    /// <summary>How many items were asked for.</summary>
    public long? Limit { get; init; }

    /// <summary>How many items the service says it gives at most.</summary>
    public long? ActualLimit { get; init; }
}
