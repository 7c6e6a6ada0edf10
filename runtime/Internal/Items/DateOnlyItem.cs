using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Reads and writes a date inside a list, a map or a body. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateOnlyItem : IJsonItem<DateOnly>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonScanner json, out DateOnly value)
    {
        DateOnly? read = json.ReadDateOnly();
        value = read.GetValueOrDefault();
        return read.HasValue;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonEmitter json, DateOnly value) => json.WriteValue(value);
}
