using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>How one value inside a list, a map or a body is read and written. For generated code only.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonItem<T>
{
    /// <summary>Reads one value.</summary>
    /// <param name="json">Where to read from; stands before the value.</param>
    /// <param name="value">The value.</param>
    /// <returns><see langword="false"/> when the value was null; it is consumed then too.</returns>
    static abstract bool TryRead(ref JsonScanner json, [MaybeNullWhen(false)] out T value);

    /// <summary>Writes one value.</summary>
    /// <param name="json">Where to write to.</param>
    /// <param name="value">The value.</param>
    static abstract void Write(ref JsonEmitter json, T value);
}
