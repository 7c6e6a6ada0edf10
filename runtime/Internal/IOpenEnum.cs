using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>A generated enumeration that also holds values nobody has declared. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenEnum
{
    /// <summary>The value as the service spells it, never <see langword="null"/>; empty for the default of the struct.</summary>
    string Value { get; }

    /// <summary>Whether the document names this value.</summary>
    bool IsKnown { get; }
}
