using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal.Http;

internal sealed class JsonApiError<T, TItem>(int from, int to) : ApiError(from, to)
    where TItem : struct, IJsonItem<T>
{
    internal override ApiException? TryCreate(ErrorDetails details, ReadOnlySpan<byte> utf8Body, IJsonDriftSink? drift)
    {
        try
        {
            var json = new JsonScanner(utf8Body, drift);
            if (!TItem.TryRead(ref json, out T? error))
            {
                return null;
            }

            json.End();
            return new ApiException<T>(details, error);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
