using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>A generated enumeration that also holds values nobody has declared. For generated code only.</summary>
/// <typeparam name="TSelf">The struct itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenEnum<TSelf>
    where TSelf : struct, IOpenEnum<TSelf>
{
    /// <summary>The text on the wire, never <see langword="null"/>.</summary>
    string Value { get; }

    /// <summary>Whether the document lists the value.</summary>
    bool IsKnown { get; }

    /// <summary>Wraps any text, known or not.</summary>
    /// <param name="value">The text on the wire.</param>
    /// <returns>The value.</returns>
    static abstract TSelf Create(string value);
}
