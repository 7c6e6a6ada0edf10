using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>How several values of one query parameter are written. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum QueryListFormat
{
    /// <summary><c>a=1&amp;a=2</c>.</summary>
    Repeated,

    /// <summary><c>a=1,2</c>.</summary>
    Comma,

    /// <summary><c>a=1%202</c>.</summary>
    Space,

    /// <summary><c>a=1%7C2</c>.</summary>
    Pipe,
}
