using System.ComponentModel;
using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Reads and writes any value inside a list, a map or a body. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonItem : IJsonItem<JsonElement>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonScanner json, out JsonElement value)
    {
        value = json.ReadAny();
        return true;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonEmitter json, JsonElement value) => json.WriteValue(value);
}
