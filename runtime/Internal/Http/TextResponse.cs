namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>A body of text, in whatever charset.</summary>
internal readonly struct TextResponse : IResponseReader<string>
{
    public static string? Accept => null;

    public static async ValueTask<string> ReadAsync(ApiCall call, ResponseHolder holder, CancellationToken ct)
    {
        using PooledBody body = await BodyReader.ReadAsync(call, holder.Response, ct).ConfigureAwait(false);
        return BodyReader.ToText(call, holder.Response, body.Bytes);
    }
}
