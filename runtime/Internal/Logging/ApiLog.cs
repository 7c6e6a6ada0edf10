using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Hears what becomes of a client's calls: the way to a logger, which the runtime does not depend on. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiLog
{
    /// <summary>Whether anybody wants to know; nothing is put together for nobody.</summary>
    /// <param name="happened">What could be written.</param>
    public abstract bool IsEnabled(ApiLogEvent happened);

    /// <summary>Writes. No entry holds a query, a header or a credential.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="entry">The call it happened to.</param>
    public abstract void Write(ApiLogEvent happened, ApiLogEntry entry);
}
