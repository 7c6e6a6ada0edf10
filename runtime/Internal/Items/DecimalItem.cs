using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Reads and writes a decimal number inside a list, a map or a body. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DecimalItem : IJsonItem<decimal>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonScanner json, out decimal value)
    {
        decimal? read = json.ReadDecimal();
        value = read.GetValueOrDefault();
        return read.HasValue;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonEmitter json, decimal value) => json.WriteValue(value);
}
