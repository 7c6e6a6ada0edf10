using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Reads and writes a time stamp in seconds inside a list, a map or a body. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UnixSecondsItem : IJsonItem<UnixSeconds>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonScanner json, out UnixSeconds value)
    {
        UnixSeconds? read = json.ReadUnixSeconds();
        value = read.GetValueOrDefault();
        return read.HasValue;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonEmitter json, UnixSeconds value) => json.WriteValue(value);
}
