namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>A body as another reader reads it, with the declared headers.</summary>
internal readonly struct HeadedResponse<T, TReader, THeaders> : IResponseReader<ApiResponse<T, THeaders>>
    where TReader : struct, IResponseReader<T>
    where THeaders : IResponseHeaders<THeaders>
{
    public static string? Accept => TReader.Accept;

    public static async ValueTask<ApiResponse<T, THeaders>> ReadAsync(ApiCall call, ResponseHolder holder, CancellationToken ct)
    {
        var head = new ResponseHead(call, holder.Response);
        T value = await TReader.ReadAsync(call, holder, ct).ConfigureAwait(false);
        return new ApiResponse<T, THeaders>(value, THeaders.Read(new HeaderReader(head.Headers, DriftReporter.For(call))), head);
    }
}
