namespace Upstash.Workflow.Generator.Bind;

/// <summary>Metadata <c>Paging</c>.</summary>
internal enum PagingMode
{
    /// <summary>Methods that page are generated where the document shows that an operation does.</summary>
    Detect,

    /// <summary>Every operation is one call.</summary>
    Off,
}
