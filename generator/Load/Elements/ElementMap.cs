using System.Collections;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>Elements by name, in document order, each read when it is first asked for. What cannot be read is not there.</summary>
internal sealed class ElementMap<T>(SpecMapping node, ElementReader reader, Func<SpecNode, ElementReader, T?> read, bool hasExtensions) : IReadOnlyDictionary<string, T>
    where T : class
{
    private KeyValuePair<string, T>[]? _entries;
    private Dictionary<string, T>? _byKey;

    public int Count => Entries.Length;

    public IEnumerable<string> Keys => Entries.Select(static entry => entry.Key);

    public IEnumerable<T> Values => Entries.Select(static entry => entry.Value);

    public T this[string key] => TryGetValue(key, out T value) ? value : throw new KeyNotFoundException(key);

    private KeyValuePair<string, T>[] Entries => _entries ??= ReadAll();

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, out T value)
    {
        if (_byKey is null)
        {
            _byKey = new Dictionary<string, T>(StringComparer.Ordinal);
            foreach (KeyValuePair<string, T> entry in Entries)
                _byKey[entry.Key] = entry.Value;
        }

        return _byKey.TryGetValue(key, out value!);
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, T>>)Entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private KeyValuePair<string, T>[] ReadAll()
    {
        var entries = new KeyValuePair<string, T>[node.Entries.Count];
        int count = 0;
        for (int i = 0; i < node.Entries.Count; i++)
        {
            SpecEntry entry = node.Entries[i];
            bool isExtension = hasExtensions && entry.Key.StartsWith("x-", StringComparison.Ordinal);
            if (!isExtension && read(entry.Value, reader) is { } value)
                entries[count++] = new KeyValuePair<string, T>(entry.Key, value);
        }

        Array.Resize(ref entries, count);
        return entries;
    }
}
