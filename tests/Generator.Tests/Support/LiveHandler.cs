namespace Upstash.Workflow.Generator.Tests.Support;

/// <summary>Records every request and gives the answers in order; the last one again and again, and <c>{}</c> when there is none.</summary>
internal sealed class LiveHandler(LiveAnswer[] answers) : HttpMessageHandler
{
    private readonly List<LiveRequest> _requests = [];

    public IReadOnlyList<LiveRequest> Requests => _requests;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _requests.Add(await LiveRequest.Of(request, cancellationToken));
        LiveAnswer answer = answers.Length == 0 ? LiveAnswer.Json("{}") : answers[Math.Min(_requests.Count, answers.Length) - 1];
        return answer.ToMessage(request);
    }
}
