using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>An error whose body is JSON.</summary>
internal class JsonApiError<T, TItem>(int from, int to) : ApiError(from, to)
    where TItem : struct, IJsonItem<T>
{
    internal sealed override ApiException? TryCreate(ErrorDetails details, ReadOnlySpan<byte> utf8Body, IJsonDriftSink? drift)
    {
        try
        {
            var json = new JsonScanner(utf8Body, drift);
            if (!TItem.TryRead(ref json, out T? error))
            {
                return null;
            }

            json.End();
            return Create(details, error, drift);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private protected virtual ApiException Create(ErrorDetails details, T error, IJsonDriftSink? drift) => new ApiException<T>(details, error);
}
