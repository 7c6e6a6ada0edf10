using System.Net;
using System.Text;

namespace Upstash.Workflow.Hosting.Tests.Support;

/// <summary>A transport that keeps what was sent and answers what the test says; <c>[]</c> when it says nothing.</summary>
internal sealed class Stub(Func<HttpRequestMessage, HttpResponseMessage>? answer = null) : HttpMessageHandler
{
    public List<string> Lines { get; } = [];

    public List<string?> Authorizations { get; } = [];

    public bool IsDisposed { get; private set; }

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK)
        => new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Lines.Add($"{request.Method} {request.RequestUri}");
        Authorizations.Add(request.Headers.Authorization?.ToString());
        HttpResponseMessage response = answer?.Invoke(request) ?? Json("[]");
        response.RequestMessage = request;
        return Task.FromResult(response);
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
