using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Reads and writes a boolean inside a list, a map or a body. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BooleanItem : IJsonItem<bool>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonScanner json, out bool value)
    {
        bool? read = json.ReadBoolean();
        value = read.GetValueOrDefault();
        return read.HasValue;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonEmitter json, bool value) => json.WriteValue(value);
}
