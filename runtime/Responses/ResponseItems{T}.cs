using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Runtime;

/// <summary>The items of an answer that has begun: they are read as they arrive, once.</summary>
/// <remarks>
/// Leaving the enumeration closes the connection. Dispose of items that are not enumerated. The token of the call that gave them ends the
/// enumeration too.
/// </remarks>
/// <typeparam name="T">The type of one item.</typeparam>
public sealed class ResponseItems<T> : IAsyncEnumerable<T>, IDisposable
{
    private readonly IAsyncEnumerable<T> _items;
    private readonly IDisposable? _connection;
    private readonly CancellationToken _call;
    private int _isTaken;

    /// <summary>Creates items, as a fake of a client in a test does.</summary>
    /// <param name="items">The items.</param>
    public ResponseItems(IAsyncEnumerable<T> items)
        : this(items, null, CancellationToken.None)
    {
    }

    internal ResponseItems(IAsyncEnumerable<T> items, IDisposable? connection, CancellationToken call)
    {
        ArgumentNullException.ThrowIfNull(items);
        (_items, _connection, _call) = (items, connection, call);
    }

    /// <summary>Reads the items as they arrive.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The items in their order. A failure on the way is an <see cref="ApiClientException"/>.</returns>
    /// <exception cref="InvalidOperationException">The items have been enumerated.</exception>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => Interlocked.Exchange(ref _isTaken, 1) == 0
        ? EnumerateAsync(cancellationToken).GetAsyncEnumerator(CancellationToken.None)
        : throw new InvalidOperationException("The items of an answer can be enumerated once only.");

    /// <summary>Closes the connection; nothing happens if it is closed.</summary>
    public void Dispose() => _connection?.Dispose();

    private async IAsyncEnumerable<T> EnumerateAsync([EnumeratorCancellation] CancellationToken enumeration)
    {
        using ResponseItems<T> self = this;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_call, enumeration);
        await foreach (T item in _items.WithCancellation(either.Token).ConfigureAwait(false))
        {
            yield return item;
        }
    }
}
