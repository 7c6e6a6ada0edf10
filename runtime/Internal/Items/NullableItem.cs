using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Reads and writes a struct or null inside a list, a map or a body: a null is kept. For generated code only.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <typeparam name="TItem">How a value that is not null is read and written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NullableItem<T, TItem> : IJsonItem<T?>
    where T : struct
    where TItem : struct, IJsonItem<T>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonScanner json, out T? value)
    {
        value = !json.TryReadNull() && TItem.TryRead(ref json, out T read) ? read : null;
        return true;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonEmitter json, T? value)
    {
        if (value is { } present)
        {
            TItem.Write(ref json, present);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
