using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Reads and writes a generated class inside a list, a map or a body. For generated code only.</summary>
/// <typeparam name="T">The generated class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ModelItem<T> : IJsonItem<T>
    where T : class, IJsonModel<T>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonScanner json, [MaybeNullWhen(false)] out T value)
    {
        value = json.ReadModel<T>();
        return value is not null;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonEmitter json, T value) => json.WriteModelValue(value);
}
