namespace Upstash.Workflow.Runtime.Internal.Paging;

/// <summary>Gets the page a cursor points to; <see langword="null"/> points to the first one.</summary>
internal delegate Task<Page<T>> FetchPage<T>(string? cursor, CancellationToken ct);
