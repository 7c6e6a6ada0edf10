using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Runtime;

/// <summary>
/// Items to send one after the other, as JSON lines or a JSON text sequence: a list, or anything that gives them while they are sent.
/// </summary>
/// <remarks>
/// <para>
/// An array or a <see cref="List{T}"/> is given as it is, everything else by <c>new(items)</c>. Items are read when the request is sent and
/// leave as they come: they are never all in memory, and the body has no length. <see cref="ApiClientOptions.Timeout"/> covers the time that
/// it takes to send them.
/// </para>
/// <para>
/// Only a collection can be sent again, so that a call may be retried. Any other sequence is read once for each call: a call with it is not
/// retried. Handlers of an <see cref="HttpClient"/> of yours that send a request again get an <see cref="InvalidOperationException"/>.
/// </para>
/// </remarks>
/// <example><code>await client.ImportPetsAsync(new(ReadPetsAsync()));</code></example>
/// <typeparam name="T">The type of one item.</typeparam>
public sealed class ItemContent<T> : IAsyncEnumerable<T>
{
    private readonly IEnumerable<T>? _items;
    private readonly IAsyncEnumerable<T>? _asyncItems;

    /// <summary>Items that are there, or are made one by one.</summary>
    /// <param name="items">The items; read while they are sent. A collection must not change until the call has ended.</param>
    public ItemContent(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        _items = items;
    }

    /// <summary>Items that arrive one by one; what has arrived is sent while the next one is waited for.</summary>
    /// <param name="items">The items; enumerated when the request is sent, with a token that ends with the call.</param>
    public ItemContent(IAsyncEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        _asyncItems = items;
    }

    // A query may be over something that is used up, and nothing says so.
    internal bool IsRepeatable => _items is ICollection<T> or IReadOnlyCollection<T>;

    /// <summary>Takes an array; <see langword="null"/> gives <see langword="null"/>.</summary>
    /// <param name="items">The items.</param>
    [return: NotNullIfNotNull(nameof(items))]
    public static implicit operator ItemContent<T>?(T[]? items) => items is null ? null : new(items);

    /// <summary>Takes a list; <see langword="null"/> gives <see langword="null"/>.</summary>
    /// <param name="items">The items.</param>
    [return: NotNullIfNotNull(nameof(items))]
    public static implicit operator ItemContent<T>?(List<T>? items) => items is null ? null : new(items);

    /// <summary>Reads the items, as sending them does.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The items in their order.</returns>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        _asyncItems?.GetAsyncEnumerator(cancellationToken) ?? Enumerate(_items!, cancellationToken).GetAsyncEnumerator(cancellationToken);

    private static async IAsyncEnumerable<T> Enumerate(IEnumerable<T> items, [EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (T item in items)
        {
            ct.ThrowIfCancellationRequested();
            yield return item;
        }
    }
}
