using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>A generated enumeration that can be made from its text. For generated code only.</summary>
/// <typeparam name="TSelf">The struct itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenEnum<TSelf> : IOpenEnum, IEquatable<TSelf>
    where TSelf : struct, IOpenEnum<TSelf>
{
    /// <summary>Wraps a wire value, known or not.</summary>
    /// <param name="value">The value as the service spells it.</param>
    /// <returns>The value.</returns>
    static abstract implicit operator TSelf(string value);
}
