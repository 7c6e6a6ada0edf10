namespace Upstash.Workflow.Integration.Tests.Prism;

/// <summary>Stands between a client and Prism: says what answer is wanted and keeps what went through.</summary>
internal sealed class PrismHandler() : DelegatingHandler(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
{
    private readonly List<PrismExchange> _exchanges = [];

    /// <summary>The header by which Prism is told which answer to give, as in <c>code=429</c> or <c>dynamic=true, seed=7</c>.</summary>
    public string? Prefer { get; set; }

    /// <summary>Replaces the media types that the client asks for.</summary>
    public string? Accept { get; set; }

    public IReadOnlyList<PrismExchange> Exchanges => _exchanges;

    public PrismExchange Last => _exchanges[^1];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Prefer is not null)
            request.Headers.TryAddWithoutValidation("Prefer", Prefer);
        if (Accept is not null)
        {
            request.Headers.Accept.Clear();
            request.Headers.TryAddWithoutValidation("Accept", Accept);
        }

        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        string? violations = response.Headers.TryGetValues("sl-violations", out IEnumerable<string>? values) ? string.Join(' ', values) : null;
        string body = await response.Content.ReadAsStringAsync(cancellationToken);
        _exchanges.Add(new PrismExchange(request.RequestUri!.PathAndQuery, (int)response.StatusCode, body, violations));
        return response;
    }
}
