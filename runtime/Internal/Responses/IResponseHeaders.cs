using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>The headers that a document declares for an answer. For generated code only.</summary>
/// <typeparam name="TSelf">The generated class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IResponseHeaders<TSelf>
    where TSelf : IResponseHeaders<TSelf>
{
    /// <summary>Reads them.</summary>
    /// <param name="headers">The headers that came.</param>
    static abstract TSelf Read(HeaderReader headers);
}
