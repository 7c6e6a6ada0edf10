using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Upstash.Workflow.Runtime.Tests.Support;

/// <summary>Answers without a network and notes what was asked.</summary>
internal sealed class StubHandler(Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    private readonly ConcurrentQueue<SentRequest> _sent = new();

    public StubHandler(Func<SentRequest, HttpResponseMessage> answer)
        : this((request, _) => Task.FromResult(answer(request)))
    {
    }

    /// <summary>Gives the answers in turn, the last one for ever.</summary>
    public StubHandler(params Func<HttpResponseMessage>[] answers)
        : this(request => answers[Math.Min(request.Number, answers.Length) - 1]())
    {
    }

    public IReadOnlyList<SentRequest> Sent => [.. _sent];

    public bool IsDisposed { get; private set; }

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Ok() => Json("""{"cursor":"","runs":["a"]}""");

    public static HttpResponseMessage Status(int status, params (string Name, string Value)[] headers)
    {
        HttpResponseMessage response = Json("""{"error":"broken"}""", (HttpStatusCode)status);
        foreach ((string name, string value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string? body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var sent = new SentRequest(
            _sent.Count + 1,
            request.Method.Method,
            request.RequestUri!,
            request.Headers.NonValidated.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            request.Content?.Headers.ContentType?.ToString(),
            body);
        _sent.Enqueue(sent);
        return await answer(sent, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
