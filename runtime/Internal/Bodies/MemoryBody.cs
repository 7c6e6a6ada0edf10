using System.Net.Http.Headers;

namespace Upstash.Workflow.Runtime.Internal.Bodies;

/// <summary>Bytes: JSON, a form, a text.</summary>
internal sealed class MemoryBody(ReadOnlyMemory<byte> bytes, string mediaType) : RequestBody
{
    public override HttpContent Create()
    {
        var content = new ReadOnlyMemoryContent(bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return content;
    }
}
