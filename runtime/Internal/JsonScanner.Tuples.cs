using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Arrays whose positions have a type each.</content>
public ref partial struct JsonScanner
{
    /// <summary>Enters an array.</summary>
    /// <exception cref="JsonException">The value is no array.</exception>
    public void BeginArray() => Enter((byte)'[', "an array");

    /// <summary>Moves to the next item of the array, which must be read then.</summary>
    /// <returns><see langword="false"/> at the end of the array.</returns>
    public bool NextItem()
    {
        // Nothing but the bracket that opens this array is one: a value that was read ends with something else.
        bool isFirst = ByteAt(_position - 1) == '[';
        int position = TokenFrom(_position);
        byte next = ByteAt(position);
        if (next == ']')
        {
            _depth--;
            _position = position + 1;
            return false;
        }

        if (isFirst)
        {
            return true;
        }

        position = next == ',' ? TokenFrom(position + 1) : throw JsonErrors.Malformed(_json, position);
        _position = ByteAt(position) != ']' ? position : throw JsonErrors.Malformed(_json, position);
        return true;
    }

    /// <summary>Keeps an item behind the last position that has a type of its own. A null is dropped unless the item type allows null.</summary>
    /// <typeparam name="T">The type of such items.</typeparam>
    /// <typeparam name="TItem">How one of them is read.</typeparam>
    /// <param name="items">Where to; created when needed.</param>
    public void ReadMore<T, TItem>(ref IReadOnlyList<T>? items)
        where TItem : struct, IJsonItem<T>
    {
        if (TItem.TryRead(ref this, out T? item))
        {
            Append(ref items, item);
        }
    }

    /// <summary>Keeps an item of which nothing is known, a null too.</summary>
    /// <param name="items">Where to; created when needed.</param>
    public void ReadMore(ref IReadOnlyList<JsonElement>? items) => Append(ref items, ReadAny());

    private static JsonElement JsonNull { get; } = JsonDocument.Parse("null").RootElement;

    // Nobody else has seen the list yet.
    private static void Append<T>(ref IReadOnlyList<T>? items, T item)
    {
        List<T> list = items as List<T> ?? [];
        list.Add(item);
        items = list;
    }
}
