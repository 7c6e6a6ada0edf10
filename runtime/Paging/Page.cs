namespace Upstash.Workflow.Runtime;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class Page<T>
{
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
}
