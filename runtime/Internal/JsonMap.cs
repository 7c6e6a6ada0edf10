using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Upstash.Workflow.Runtime.Internal.Scanning;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>A JSON object that is a map: an array of values in the order of the document, beside names that other maps may share.</summary>
[DebuggerDisplay("Count = {Count}")]
internal sealed class JsonMap<T>(MapNames names, T[] values) : IReadOnlyDictionary<string, T>
{
    public int Count => values.Length;

    public IEnumerable<string> Keys
    {
        get
        {
            for (int i = 0; i < names.Count; i++)
            {
                yield return names[i];
            }
        }
    }

    public IEnumerable<T> Values
    {
        get
        {
            foreach (T value in values)
            {
                yield return value;
            }
        }
    }

    /// <summary>What is written, without an enumerator: names, and as many values.</summary>
    public ReadOnlySpan<string> AllNames => names.All;

    public ReadOnlySpan<T> AllValues => values;

    public T this[string key] => names.Find(key) is >= 0 and var at ? values[at] : throw new KeyNotFoundException("The map has no such name.");

    public bool ContainsKey(string key) => names.Find(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        int at = names.Find(key);
        value = at < 0 ? default : values[at];
        return at >= 0;
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator()
    {
        for (int i = 0; i < values.Length; i++)
        {
            yield return new(names[i], values[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
