using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Reads and writes a string inside a list, a map or a body. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StringItem : IJsonItem<string>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonScanner json, [MaybeNullWhen(false)] out string value)
    {
        value = json.ReadString();
        return value is not null;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonEmitter json, string value) => json.WriteValue(value);
}
