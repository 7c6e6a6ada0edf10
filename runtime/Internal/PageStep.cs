using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>What a page parameter counts. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum PageStep
{
    /// <summary>Pages: the next one has the next number.</summary>
    Page,

    /// <summary>Items: the next page begins behind the last item of this one.</summary>
    Item,
}
