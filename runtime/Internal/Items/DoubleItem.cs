using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Reads and writes a number inside a list, a map or a body. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DoubleItem : IJsonItem<double>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonScanner json, out double value)
    {
        double? read = json.ReadDouble();
        value = read.GetValueOrDefault();
        return read.HasValue;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonEmitter json, double value) => json.WriteValue(value);
}
