using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Reads and writes a map inside a list, a map or a body. For generated code only.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <typeparam name="TItem">How one of them is read and written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MapItem<T, TItem> : IJsonItem<IReadOnlyDictionary<string, T>>
    where TItem : struct, IJsonItem<T>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonScanner json, [MaybeNullWhen(false)] out IReadOnlyDictionary<string, T> value)
    {
        value = json.ReadMap<T, TItem>();
        return value is not null;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonEmitter json, IReadOnlyDictionary<string, T> value) => json.WriteMapValue<T, TItem>(value);
}
