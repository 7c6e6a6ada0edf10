using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>
/// The members of a JSON object that its schema does not name but gives a type. Those that came and do not fit the type are kept as
/// they came, and are written back. For generated code only.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <typeparam name="TItem">How one of them is read and written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Naming", "CA1710", Justification = "Callers see an IReadOnlyDictionary.")]
public sealed class TypedMembers<T, TItem> : IReadOnlyDictionary<string, T>
    where TItem : struct, IJsonItem<T>
{
    private readonly Dictionary<string, T> _members = new(StringComparer.Ordinal);
    private AdditionalProperties? _misfits;

    /// <summary>Copies members, to send them with a model; also those of another object that did not fit.</summary>
    /// <param name="members">Name and value of each; where a name comes twice the last one wins.</param>
    public TypedMembers(IEnumerable<KeyValuePair<string, T>> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        foreach ((string name, T value) in members)
        {
            _members[name] = value;
        }

        _misfits = (members as TypedMembers<T, TItem>)?._misfits;
    }

    internal TypedMembers()
    {
    }

    /// <inheritdoc/>
    public int Count => _members.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _members.Keys;

    /// <inheritdoc/>
    public IEnumerable<T> Values => _members.Values;

    /// <inheritdoc/>
    public T this[string key] => _members[key];

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _members.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => _members.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>For the scanner only, before anyone else sees the object.</summary>
    internal void Add(string name, T value) => _members[name] = value;

    /// <summary>The same for what does not fit.</summary>
    internal void AddMisfit(string name, byte[] rawJson) => (_misfits ??= new AdditionalProperties()).Add(name, rawJson);

    internal void WriteTo(ref JsonEmitter json)
    {
        foreach ((string name, T value) in _members)
        {
            json.WriteName(name);
            TItem.Write(ref json, value);
        }

        _misfits?.WriteTo(ref json);
    }
}
