using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Reads and writes an open enumeration inside a list, a map or a body. For generated code only.</summary>
/// <typeparam name="T">The generated struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OpenEnumItem<T> : IJsonItem<T>
    where T : struct, IOpenEnum<T>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonScanner json, out T value)
    {
        T? read = json.ReadEnum<T>();
        value = read.GetValueOrDefault();
        return read.HasValue;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonEmitter json, T value) => json.WriteEnumValue(value);
}
