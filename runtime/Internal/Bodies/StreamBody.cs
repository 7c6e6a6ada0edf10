using System.Net.Http.Headers;
using Upstash.Workflow.Runtime.Internal.Http;

namespace Upstash.Workflow.Runtime.Internal.Bodies;

/// <summary>A caller's stream, sent as it is read.</summary>
internal sealed class StreamBody : RequestBody
{
    private readonly Stream _stream;
    private readonly string _mediaType;
    private readonly long _start;

    public StreamBody(Stream stream, string mediaType)
    {
        (_stream, _mediaType) = (stream, mediaType);
        _start = stream.CanSeek ? stream.Position : 0;
    }

    public override bool IsRepeatable => _stream.CanSeek;

    public override HttpContent Create()
    {
        var content = new LentStreamContent(_stream, _start);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(_mediaType);
        return content;
    }
}
