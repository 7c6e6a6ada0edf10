using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Reads and writes a time of day inside a list, a map or a body. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TimeOnlyItem : IJsonItem<TimeOnly>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonScanner json, out TimeOnly value)
    {
        TimeOnly? read = json.ReadTimeOnly();
        value = read.GetValueOrDefault();
        return read.HasValue;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonEmitter json, TimeOnly value) => json.WriteValue(value);
}
