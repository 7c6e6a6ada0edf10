using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Reads and writes an integer of 64 bits inside a list, a map or a body. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int64Item : IJsonItem<long>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonScanner json, out long value)
    {
        long? read = json.ReadInt64();
        value = read.GetValueOrDefault();
        return read.HasValue;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonEmitter json, long value) => json.WriteValue(value);
}
