using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Reads and writes an integer of 32 bits inside a list, a map or a body. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int32Item : IJsonItem<int>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonScanner json, out int value)
    {
        int? read = json.ReadInt32();
        value = read.GetValueOrDefault();
        return read.HasValue;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonEmitter json, int value) => json.WriteValue(value);
}
