using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>A generated enumeration of numbers that may hold values the document does not know. For generated code only.</summary>
/// <typeparam name="TSelf">The generated struct.</typeparam>
/// <typeparam name="TNumber">What stands on the wire.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenNumber<TSelf, TNumber>
    where TSelf : struct, IOpenNumber<TSelf, TNumber>
    where TNumber : struct
{
    /// <summary>The number on the wire.</summary>
    TNumber Value { get; }

    /// <summary>Whether the document names it.</summary>
    bool IsKnown { get; }

    /// <summary>Wraps a number.</summary>
    /// <param name="value">The number, declared or not.</param>
    /// <returns>The value.</returns>
    static abstract TSelf Create(TNumber value);
}
