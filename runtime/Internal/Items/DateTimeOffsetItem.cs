using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Reads and writes a date and time inside a list, a map or a body. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateTimeOffsetItem : IJsonItem<DateTimeOffset>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonScanner json, out DateTimeOffset value)
    {
        DateTimeOffset? read = json.ReadDateTimeOffset();
        value = read.GetValueOrDefault();
        return read.HasValue;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonEmitter json, DateTimeOffset value) => json.WriteValue(value);
}
