using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Upstash.Workflow.Runtime.Internal;

namespace Upstash.Workflow.Runtime;

/// <summary>
/// The members of a JSON object that its schema does not declare, in the order they came.
/// </summary>
/// <remarks>
/// Nothing is lost: the bytes of each value are kept as they came, numbers with every digit, and are written back after the declared
/// members. A value is parsed when it is asked for. Where a name comes twice the last one wins. Safe to read from several threads.
/// </remarks>
public sealed class AdditionalProperties : IReadOnlyDictionary<string, JsonElement>
{
    // Below this a linear search is as fast and needs no index.
    private const int IndexFrom = 9;

    private AdditionalProperty[] _items = [];
    private Dictionary<string, int>? _index;

    /// <summary>Copies members, to send them with a model.</summary>
    /// <param name="members">Name and value of each; where a name comes twice the last one wins.</param>
    /// <exception cref="ArgumentException">A value is <c>default(JsonElement)</c>, which is no JSON.</exception>
    public AdditionalProperties(IEnumerable<KeyValuePair<string, JsonElement>> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        if (members is AdditionalProperties other)
        {
            foreach (AdditionalProperty item in other._items.AsSpan(0, other.Count))
            {
                Set(item);
            }

            return;
        }

        foreach ((string name, JsonElement value) in members)
        {
            if (value.ValueKind == JsonValueKind.Undefined)
            {
                string problem = $"The value of '{ParameterGuard.Shorten(name)}' is default(JsonElement), which is no JSON.";
                throw new ArgumentException(problem, nameof(members));
            }

            Set(new AdditionalProperty(name, value.Clone()));
        }
    }

    internal AdditionalProperties()
    {
    }

    /// <summary>No members.</summary>
    public static AdditionalProperties Empty { get; } = new();

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public IEnumerable<string> Keys
    {
        get
        {
            for (int i = 0; i < Count; i++)
            {
                yield return _items[i].Name;
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerable<JsonElement> Values => this.Select(static member => member.Value);

    /// <inheritdoc/>
    public JsonElement this[string key] =>
        Find(key) is >= 0 and int at ? _items[at].GetElement() : throw new KeyNotFoundException("There is no additional property of this name.");

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Find(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out JsonElement value)
    {
        int at = Find(key);
        value = at < 0 ? default : _items[at].GetElement();
        return at >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return KeyValuePair.Create(_items[i].Name, _items[i].GetElement());
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>For the scanner only, before anyone else sees the object.</summary>
    internal void Add(string name, byte[] rawJson) => Set(new AdditionalProperty(name, rawJson));

    internal void WriteTo(ref JsonEmitter json)
    {
        for (int i = 0; i < Count; i++)
        {
            json.WriteName(_items[i].Name);
            _items[i].WriteTo(ref json);
        }
    }

    private void Set(AdditionalProperty item)
    {
        int at = Find(item.Name);
        if (at >= 0)
        {
            _items[at] = item;
            return;
        }

        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Math.Max(2, Count * 2));
        }

        _items[Count++] = item;
        Index(item.Name);
    }

    private void Index(string name)
    {
        if (_index is not null)
        {
            _index.Add(name, Count - 1);
        }
        else if (Count == IndexFrom)
        {
            _index = new(StringComparer.Ordinal);
            for (int i = 0; i < Count; i++)
            {
                _index.Add(_items[i].Name, i);
            }
        }
    }

    private int Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _index is null ? FindInOrder(name) : _index.GetValueOrDefault(name, -1);
    }

    private int FindInOrder(string name)
    {
        for (int i = 0; i < Count; i++)
        {
            if (_items[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
