using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Reads and writes bytes in base64 inside a list, a map or a body. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BytesItem : IJsonItem<byte[]>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonScanner json, [MaybeNullWhen(false)] out byte[] value)
    {
        value = json.ReadBytes();
        return value is not null;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonEmitter json, byte[] value) => json.WriteValue(value);
}
