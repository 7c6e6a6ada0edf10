namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>How a successful answer becomes a result. Implemented by empty structs, so that nothing is allocated for it.</summary>
internal interface IResponseReader<T>
{
    /// <summary>What is sent as <c>Accept</c>; null for nothing.</summary>
    static abstract string? Accept { get; }

    /// <summary>Reads the result. Whoever returns something that needs the response longer takes it over from the holder.</summary>
    static abstract ValueTask<T> ReadAsync(ApiCall call, ResponseHolder holder, CancellationToken ct);
}
