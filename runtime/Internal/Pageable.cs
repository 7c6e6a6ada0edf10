using System.ComponentModel;
using System.Globalization;
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
        FetchPage<T> fetchPage = new(fetch);
        return new FetchedPageable<T>(cursor, () => fetchPage, PageFetching.OnDemand, ct);
    }

    /// <summary>Creates a sequence of pages that are found by counting.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <typeparam name="TItem">Writes one: a page that comes twice is recognized by it.</typeparam>
    /// <param name="step">What is counted.</param>
    /// <param name="first">The number of the first page or item.</param>
    /// <param name="cursor">The number to start at; <see langword="null"/> leaves it to the service.</param>
    /// <param name="fetch">Gets the page of a number.</param>
    /// <param name="ct">Ends every enumeration.</param>
    public static AsyncPageable<T> CreateNumbered<T, TItem>(
        PageStep step, long first, string? cursor, Func<string?, CancellationToken, Task<NumberedPage<T>>> fetch, CancellationToken ct)
        where TItem : struct, IJsonItem<T>
    {
        ArgumentNullException.ThrowIfNull(fetch);
        return new FetchedPageable<T>(cursor, () => new PageCounter<T, TItem>(step, first, fetch).FetchAsync, PageFetching.OnDemand, ct);
    }

    /// <summary>A cursor's text.</summary>
    /// <param name="cursor">The cursor as the document types it.</param>
    /// <returns>The text; <see langword="null"/> for none.</returns>
    public static string? Text(long? cursor) => cursor?.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Text(long?)"/>
    public static string? Text(double? cursor) => cursor?.ToString("R", CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Text(long?)"/>
    public static string? Text(Guid? cursor) => cursor?.ToString();

    /// <inheritdoc cref="Text(long?)"/>
    public static string? Text(Uri? cursor) => cursor?.OriginalString;

    /// <summary>A cursor as the document types it.</summary>
    /// <typeparam name="T">A number or a UUID.</typeparam>
    /// <param name="cursor">The cursor's text.</param>
    /// <returns>The value; <see langword="null"/> for none.</returns>
    /// <exception cref="ApiResponseException">The text is no such value.</exception>
    public static T? Parse<T>(string? cursor)
        where T : struct, ISpanParsable<T>
    {
        if (string.IsNullOrEmpty(cursor))
        {
            return null;
        }

        return T.TryParse(cursor, CultureInfo.InvariantCulture, out T value)
            ? value
            : throw new ApiResponseException($"The cursor '{CursorTrail.Printable(cursor)}' cannot be sent: the parameter takes a {typeof(T).Name}.");
    }

    /// <summary>The last item of a page.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items; <see langword="null"/> is none.</param>
    /// <returns>The item; <see langword="null"/> when there is none.</returns>
    public static T? Last<T>(IReadOnlyList<T>? items)
        where T : class => items is { Count: > 0 } ? items[^1] : null;
}
