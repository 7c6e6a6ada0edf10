using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>A generated struct that is one value of a query parameter. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IQueryValue
{
    /// <summary>The value as the service reads it, not yet percent-encoded.</summary>
    /// <returns>For example <c>id@1700000000001</c>.</returns>
    string ToQueryValue();

    /// <summary>Writes the same, encoded, into an address.</summary>
    /// <param name="uri">The address.</param>
    void AppendTo(ref RequestUri uri);
}
