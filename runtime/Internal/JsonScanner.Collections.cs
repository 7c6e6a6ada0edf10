using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Upstash.Workflow.Runtime.Internal.Scanning;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Lists and maps.</content>
public ref partial struct JsonScanner
{
    /// <summary>Reads an array. A null in it is dropped unless the item type allows null.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <typeparam name="TItem">How one of them is read.</typeparam>
    /// <returns>The items.</returns>
    public IReadOnlyList<T>? ReadList<T, TItem>()
        where TItem : struct, IJsonItem<T>
    {
        if (typeof(TItem) == typeof(StringItem) && TryReadOneText() is { } one)
        {
            return Unsafe.As<IReadOnlyList<T>>(one);
        }

        if (TryReadNull())
        {
            return null;
        }

        EnsureStack();
        BeginArray();
        if (!NextItem())
        {
            return [];
        }

        bool isThere = TItem.TryRead(ref this, out T? first);
        if (NextItem())
        {
            return ReadMoreItems<T, TItem>(isThere, first);
        }

        return isThere ? new OneItem<T>(first!) : [];
    }

    /// <summary>Reads an object as a map. The last of two equal names wins; a null is dropped unless the item type allows null.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <typeparam name="TItem">How one of them is read.</typeparam>
    /// <returns>The map; its names are compared byte for byte.</returns>
    public IReadOnlyDictionary<string, T>? ReadMap<T, TItem>()
        where TItem : struct, IJsonItem<T>
    {
        if (TryReadNull())
        {
            return null;
        }

        EnsureStack();
        Enter((byte)'{', "an object");
        var entries = new MapBuffer<T>();
        for (byte next = Peek(); next != '}'; next = PeekNext((byte)'}'))
        {
            ReadName();
            string name = NameText();
            if (TItem.TryRead(ref this, out T? item))
            {
                entries.Add(name, item);
            }
            else
            {
                entries.AddNull(name);
            }
        }

        Leave();
        return entries.ToMap(_cache?.MapNames);
    }

    // A list of one short text, as the values of headers are; equal ones become one object. Null for all others.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private OneItem<string>? TryReadOneText()
    {
        int open = TokenFrom(_position);
        if (_texts is null || ByteAt(open) != '[' || _depth >= JsonLimits.MaxDepth)
        {
            return null;
        }

        int start = TokenFrom(open + 1) + 1;
        int end = ByteAt(start - 1) == '"' ? FindPlainEnd(start) : -1;
        if (end < 0 || ByteAt(TokenFrom(end + 1)) != ']')
        {
            return null;
        }

        _position = TokenFrom(end + 1) + 1;
        return _texts.GetList(ref Unsafe.Add(ref MemoryMarshal.GetReference(_json), start), end - start);
    }

    // The scanner stands on the second item.
    private T[] ReadMoreItems<T, TItem>(bool isThere, T? first)
        where TItem : struct, IJsonItem<T>
    {
        var items = new ItemBuffer<T>();
        if (isThere)
        {
            items.Add(first!);
        }

        do
        {
            if (TItem.TryRead(ref this, out T? item))
            {
                items.Add(item);
            }
        }
        while (NextItem());
        return items.ToArray();
    }
}
