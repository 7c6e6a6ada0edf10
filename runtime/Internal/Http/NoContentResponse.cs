namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Success and headers are all that matters.</summary>
internal readonly struct NoContentResponse : IResponseReader<NoContent>
{
    public static string? Accept => IgnoredResponse.Accept;

    public static async ValueTask<NoContent> ReadAsync(ApiCall call, ResponseHolder holder, CancellationToken ct)
    {
        await IgnoredResponse.ReadAsync(call, holder, ct).ConfigureAwait(false);
        return default;
    }
}
