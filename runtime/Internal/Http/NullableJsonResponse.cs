namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>A JSON body that may be <c>null</c>, or not there at all (204).</summary>
internal readonly struct NullableJsonResponse<T, TItem> : IResponseReader<T?>
    where TItem : struct, IJsonItem<T>
{
    public static string? Accept => "application/json";

    public static async ValueTask<T?> ReadAsync(ApiCall call, ResponseHolder holder, CancellationToken ct)
    {
        using PooledBody body = await BodyReader.ReadAsync(call, holder.Response, ct).ConfigureAwait(false);
        return !body.Bytes.IsEmpty && BodyReader.TryParseJson<T, TItem>(call, holder.Response, body.Bytes, out T? value) ? value : default;
    }
}
