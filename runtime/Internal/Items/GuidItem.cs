using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Reads and writes a UUID inside a list, a map or a body. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GuidItem : IJsonItem<Guid>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonScanner json, out Guid value)
    {
        Guid? read = json.ReadGuid();
        value = read.GetValueOrDefault();
        return read.HasValue;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonEmitter json, Guid value) => json.WriteValue(value);
}
