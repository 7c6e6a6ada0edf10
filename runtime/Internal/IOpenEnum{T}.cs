using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>A generated enumeration that can be made from its text. For generated code only.</summary>
/// <typeparam name="TSelf">The struct itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenEnum<TSelf> : IOpenEnum
    where TSelf : struct, IOpenEnum<TSelf>
{
    /// <summary>Wraps any text, known or not.</summary>
    /// <param name="value">The text on the wire.</param>
    /// <returns>The value.</returns>
    static abstract TSelf Create(string value);
}
