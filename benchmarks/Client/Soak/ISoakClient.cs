namespace Upstash.Workflow.Benchmarks;

/// <summary>A client that gets lists of pages.</summary>
internal interface ISoakClient : IDisposable
{
    /// <summary>A list from its first page on. What comes is the page, which is in use until the next one is asked for.</summary>
    IAsyncEnumerable<object> ListAsync();
}
