using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Reads and writes a list inside a list, a map or a body. For generated code only.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TItem">How one of them is read and written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ListItem<T, TItem> : IJsonItem<IReadOnlyList<T>>
    where TItem : struct, IJsonItem<T>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonScanner json, [MaybeNullWhen(false)] out IReadOnlyList<T> value)
    {
        value = json.ReadList<T, TItem>();
        return value is not null;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonEmitter json, IReadOnlyList<T> value) => json.WriteListValue<T, TItem>(value);
}
