namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>The same with declared headers.</summary>
internal sealed class HeadedJsonApiError<T, TItem, THeaders>(int from, int to) : JsonApiError<T, TItem>(from, to)
    where TItem : struct, IJsonItem<T>
    where THeaders : IResponseHeaders<THeaders>
{
    private protected override ApiException Create(ErrorDetails details, T error, IJsonDriftSink? drift) =>
        new ApiException<T, THeaders>(details, error, THeaders.Read(new HeaderReader(details.Headers, drift)));
}
