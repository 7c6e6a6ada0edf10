using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>How the items of a stream are told apart. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum StreamFormat
{
    /// <summary>Server-sent events: the data of each event is an item.</summary>
    EventStream,

    /// <summary>An item a line.</summary>
    Lines,

    /// <summary>An item behind each record separator (RFC 7464).</summary>
    Sequence,
}
