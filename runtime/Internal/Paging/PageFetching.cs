namespace Upstash.Workflow.Runtime.Internal.Paging;

/// <summary>When the next page is asked for.</summary>
internal enum PageFetching
{
    /// <summary>When its first item is wanted.</summary>
    OnDemand,

    /// <summary>While the items of the page before it are used.</summary>
    OneAhead,
}
