namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>A JSON body that must be there, with the address of the next page from the header.</summary>
internal readonly struct LinkedJsonResponse<T, TItem> : IResponseReader<(T Answer, string? Next)>
    where TItem : struct, IJsonItem<T>
{
    public static string? Accept => JsonResponse<T, TItem>.Accept;

    public static async ValueTask<(T Answer, string? Next)> ReadAsync(ApiCall call, ResponseHolder holder, CancellationToken ct)
    {
        string? next = holder.Response.Headers.TryGetValues("Link", out IEnumerable<string>? values) ? LinkHeader.FindNext(values) : null;
        return (await JsonResponse<T, TItem>.ReadAsync(call, holder, ct).ConfigureAwait(false), next);
    }
}
