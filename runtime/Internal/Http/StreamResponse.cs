namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>A body that the caller reads. Disposing of the stream frees the connection.</summary>
internal readonly struct StreamResponse : IResponseReader<Stream>
{
    public static string? Accept => null;

    public static async ValueTask<Stream> ReadAsync(ApiCall call, ResponseHolder holder, CancellationToken ct)
    {
        Stream body = await ContentDecoding.OpenAsync(holder.Response.Content, ct).ConfigureAwait(false);
        return new ResponseStream(body, holder.Take());
    }
}
