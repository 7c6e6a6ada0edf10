using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Reads and writes a time stamp in milliseconds inside a list, a map or a body. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UnixMillisecondsItem : IJsonItem<UnixMilliseconds>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonScanner json, out UnixMilliseconds value)
    {
        UnixMilliseconds? read = json.ReadUnixMilliseconds();
        value = read.GetValueOrDefault();
        return read.HasValue;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonEmitter json, UnixMilliseconds value) => json.WriteValue(value);
}
