namespace Upstash.Workflow.Runtime;

/// <summary>In which way a response differs from the document the client was generated from.</summary>
public enum DriftKind
{
    /// <summary>An object holds a member the document does not declare. It is kept in <c>AdditionalProperties</c>.</summary>
    UnknownMember,

    /// <summary>An enumeration holds a value the document does not list. It is kept, with <c>IsKnown</c> false.</summary>
    UnknownValue,

    /// <summary>A value has another JSON type than declared, and could be read without loss, as <c>"12"</c> for 12.</summary>
    WrongType,

    /// <summary>A member the document calls required is missing.</summary>
    MissingRequired,

    /// <summary>The service answered with a status the document does not declare.</summary>
    UndeclaredStatus,

    /// <summary>A success came with a body where the document declares none. It is not read.</summary>
    UndeclaredBody,
}
