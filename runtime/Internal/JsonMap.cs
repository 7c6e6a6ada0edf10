using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>A JSON object that is a map: an array in the order of the document. A small one is searched, a larger one has an index.</summary>
[DebuggerDisplay("Count = {Count}")]
internal class JsonMap<T> : IReadOnlyDictionary<string, T>
{
    // Below this a search is as fast as an index, and needs no memory.
    private const int MostSearched = 12;

    private readonly KeyValuePair<string, T>[] _items;

    private JsonMap(KeyValuePair<string, T>[] items) => _items = items;

    public int Count => _items.Length;

    /// <summary>What is written, without an enumerator.</summary>
    public ReadOnlySpan<KeyValuePair<string, T>> Items => _items;

    public IEnumerable<string> Keys => _items.Select(static item => item.Key);

    public IEnumerable<T> Values => _items.Select(static item => item.Value);

    public T this[string key] => Find(key) is >= 0 and var at ? _items[at].Value : throw new KeyNotFoundException("The map has no such name.");

    /// <summary>Of equal names the last one counts, at the place of the first; one that is null then is left out.</summary>
    /// <param name="items">In the order of the document.</param>
    /// <param name="nulls">The positions of those that are null and must not be.</param>
    public static JsonMap<T> Create(KeyValuePair<string, T>[] items, List<int>? nulls) =>
        nulls is null && items.Length <= MostSearched && IsDistinct(items) ? new JsonMap<T>(items) : CreateIndexed(items, nulls);

    public bool ContainsKey(string key) => Find(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        int at = Find(key);
        value = at < 0 ? default : _items[at].Value;
        return at >= 0;
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, T>>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Mostly the ends of the names differ, and one look at each says so.
    private static bool IsDistinct(KeyValuePair<string, T>[] items)
    {
        ulong seen = 0;
        for (int i = 0; i < items.Length; i++)
        {
            string name = items[i].Key;
            ulong bit = 1UL << (name.Length == 0 ? 0 : ((name[0] * 7) + (name[^1] * 3) + name.Length) & 63);
            if ((seen & bit) != 0 && IsAmong(name, items.AsSpan(0, i)))
            {
                return false;
            }

            seen |= bit;
        }

        return true;
    }

    private static bool IsAmong(string name, ReadOnlySpan<KeyValuePair<string, T>> items)
    {
        foreach (KeyValuePair<string, T> item in items)
        {
            if (item.Key == name)
            {
                return true;
            }
        }

        return false;
    }

    private static Indexed CreateIndexed(KeyValuePair<string, T>[] items, List<int>? nulls)
    {
        var last = new Dictionary<string, int>(items.Length, StringComparer.Ordinal);
        for (int i = 0; i < items.Length; i++)
        {
            last[items[i].Key] = i;
        }

        foreach (int hole in nulls ?? [])
        {
            if (last.TryGetValue(items[hole].Key, out int at) && at == hole)
            {
                last.Remove(items[hole].Key);
            }
        }

        var all = new List<KeyValuePair<string, T>>(last.Count);
        var index = new Dictionary<string, int>(last.Count, StringComparer.Ordinal);
        foreach ((string name, _) in items)
        {
            if (last.TryGetValue(name, out int at) && index.TryAdd(name, all.Count))
            {
                all.Add(items[at]);
            }
        }

        return new Indexed([.. all], index);
    }

    private protected virtual int Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Array.FindIndex(_items, item => item.Key == key);
    }

    private sealed class Indexed(KeyValuePair<string, T>[] items, Dictionary<string, int> index) : JsonMap<T>(items)
    {
        private protected override int Find(string key) => index.TryGetValue(key, out int at) ? at : -1;
    }
}
