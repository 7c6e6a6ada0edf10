using System.Buffers;
using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>Items whose number is not known yet: the first ones need no memory of their own, the others a rented array.</summary>
internal struct ItemBuffer<T>
{
    private FirstItems _first;
    private T[]? _more;

    public int Count { get; private set; }

    public readonly T this[int index] => index < FirstItems.Length ? _first[index] : _more![index - FirstItems.Length];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        if (Count < FirstItems.Length)
        {
            _first[Count++] = item;
        }
        else
        {
            AddMore(item);
        }
    }

    /// <summary>An array of just these items. The buffer is not to be used any more.</summary>
    public T[] ToArray()
    {
        if (Count == 0)
        {
            return [];
        }

        var items = new T[Count];
        int first = Math.Min(Count, FirstItems.Length);
        ((ReadOnlySpan<T>)_first)[..first].CopyTo(items);
        _more?.AsSpan(0, Count - first).CopyTo(items.AsSpan(first));
        Return();
        return items;
    }

    private void AddMore(T item)
    {
        int used = Count - FirstItems.Length;
        if (_more is null || used == _more.Length)
        {
            T[] larger = ArrayPool<T>.Shared.Rent(Math.Max(32, used * 2));
            _more?.AsSpan().CopyTo(larger);
            Return();
            _more = larger;
        }

        _more[used] = item;
        Count++;
    }

    /// <summary>Gives the rented array back; whoever fails before leaves it to the garbage collector. The buffer is not to be used any more.</summary>
    public void Return()
    {
        if (_more is not null)
        {
            ArrayPool<T>.Shared.Return(_more, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
            _more = null;
        }
    }

    [InlineArray(Length)]
    private struct FirstItems
    {
        public const int Length = 8;

#pragma warning disable IDE0044, IDE0051 // The compiler repeats this field; nothing names it.
        private T _item;
#pragma warning restore IDE0044, IDE0051
    }
}
