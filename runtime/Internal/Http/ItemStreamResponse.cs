using Upstash.Workflow.Runtime.Internal.Streaming;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>A body of items that arrive one after the other.</summary>
internal readonly struct ItemStreamResponse : IResponseReader<ItemStream>
{
    public static string? Accept => null;

    public static async ValueTask<ItemStream> ReadAsync(ApiCall call, ResponseHolder holder, CancellationToken ct)
    {
        Stream body = await ContentDecoding.OpenAsync(holder.Response.Content, ct).ConfigureAwait(false);
        return new ItemStream(call, body, holder.Take());
    }
}
