namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>An error of which the headers alone are typed.</summary>
internal sealed class HeadedApiError<THeaders>(int from, int to) : ApiError(from, to)
    where THeaders : IResponseHeaders<THeaders>
{
    internal override ApiException TryCreate(ErrorDetails details, ReadOnlySpan<byte> utf8Body, IJsonDriftSink? drift) =>
        new ApiException<NoContent, THeaders>(details, default, THeaders.Read(new HeaderReader(details.Headers, drift)));
}
