using System.Net;

namespace Upstash.Workflow.Integration.Tests.Support;

/// <summary>Keeps what was sent, and answers what the test says.</summary>
internal sealed class StubHandler(Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private readonly List<SentRequest> _sent = [];

    public StubHandler(params HttpResponseMessage[] answers)
        : this(InOrder(answers))
    {
    }

    public StubHandler(Func<SentRequest, HttpResponseMessage> answer)
        : this((request, _) => Task.FromResult(answer(request)))
    {
    }

    public IReadOnlyList<SentRequest> Sent
    {
        get
        {
            lock (_lock)
                return [.. _sent];
        }
    }

    public SentRequest Only => Assert.Single(Sent);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        SentRequest sent = await SentRequest.ReadAsync(request);
        lock (_lock)
            _sent.Add(sent);
        HttpResponseMessage response = await answer(sent, cancellationToken);
        response.RequestMessage = request;
        return response;
    }

    private static Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> InOrder(HttpResponseMessage[] answers)
    {
        int next = 0;
        return (_, _) => Task.FromResult(next < answers.Length
            ? answers[next++]
            : new HttpResponseMessage(HttpStatusCode.NotImplemented) { Content = new StringContent("the test has no answer for this request") });
    }
}
