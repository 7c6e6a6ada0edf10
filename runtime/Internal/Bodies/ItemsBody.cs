using System.Net.Http.Headers;
using Upstash.Workflow.Runtime.Internal.Http;

namespace Upstash.Workflow.Runtime.Internal.Bodies;

/// <summary>Items that are written while they are sent.</summary>
internal sealed class ItemsBody<T, TItem>(ItemContent<T> items, StreamFormat format, string mediaType) : RequestBody
    where TItem : struct, IJsonItem<T>
{
    public override bool IsRepeatable => items.IsRepeatable;

    public override HttpContent Create()
    {
        var content = new ItemStreamContent<T, TItem>(items, new ItemWriter<T, TItem>(format));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return content;
    }
}
