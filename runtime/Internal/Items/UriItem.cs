using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Reads and writes a URI inside a list, a map or a body. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UriItem : IJsonItem<Uri>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonScanner json, [MaybeNullWhen(false)] out Uri value)
    {
        value = json.ReadUri();
        return value is not null;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonEmitter json, Uri value) => json.WriteValue(value);
}
