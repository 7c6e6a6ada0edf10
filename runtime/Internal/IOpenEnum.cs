using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>A generated enumeration that also holds values nobody has declared. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenEnum
{
    /// <summary>The text on the wire, never <see langword="null"/>; empty for the struct's default.</summary>
    string Value { get; }

    /// <summary>Whether the document lists the value.</summary>
    bool IsKnown { get; }
}
