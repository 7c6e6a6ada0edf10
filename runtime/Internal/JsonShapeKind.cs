using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>The kind of JSON that a variant of a choice is. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum JsonShapeKind
{
    /// <summary>Not known: it may be anything.</summary>
    Any,

    /// <summary>An object.</summary>
    Object,

    /// <summary>An array.</summary>
    Array,

    /// <summary>A string.</summary>
    String,

    /// <summary>A number without a fraction.</summary>
    Integer,

    /// <summary>Any number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A whole answer of bytes, where another variant is a string.</summary>
    Bytes,
}
