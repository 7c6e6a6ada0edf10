using System.Net.Http.Headers;

namespace Upstash.Workflow.Benchmarks;

/// <summary>A service that always answers the same page, without a network.</summary>
internal sealed class FixedAnswer(byte[] page) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(page);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return Task.FromResult(new HttpResponseMessage { Content = content, RequestMessage = request });
    }
}
