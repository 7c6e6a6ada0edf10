using System.Net;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>A caller's stream as a body: sent from where it stood when it was given, rewound for a second attempt, never closed.</summary>
internal sealed class LentStreamContent(Stream stream, long start) : HttpContent
{
    private const int BufferSize = 81_920;

    protected override Task SerializeToStreamAsync(Stream target, TransportContext? context) =>
        SerializeToStreamAsync(target, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream target, TransportContext? context, CancellationToken cancellationToken)
    {
        if (stream.CanSeek)
        {
            stream.Position = start;
        }

        await stream.CopyToAsync(target, BufferSize, cancellationToken).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = stream.CanSeek ? stream.Length - start : 0;
        return stream.CanSeek;
    }
}
