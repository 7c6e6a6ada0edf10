using System.Net;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>One call from its first attempt to its last: what messages say about it, and what they must not.</summary>
internal sealed class ApiCall(ApiRequest request, PipelineSettings settings, ApiLog? log, CancellationToken caller)
{
    private Redaction? _redaction;
    private (CredentialUse[] Uses, string[] Secrets)[] _sent = [];

    public ApiRequest Request { get; } = request;

    public PipelineSettings Settings { get; } = settings;

    public ApiLog? Log { get; } = log;

    public CancellationToken Caller { get; } = caller;

    public CallDeadline Deadline { get; } = new(settings.TotalTimeout, settings.Time);

    public int Attempts { get; set; }

    /// <summary>Whether the attempt has got as far as its request: what fails before is not the transport's.</summary>
    public bool IsSending { get; set; }

    /// <summary>The status of the last answer; null when there was none.</summary>
    public int? Status { get; set; }

    public string Operation => Request.Operation.Name;

    public ApiEndpoint Endpoint => Settings.Servers.Find(Request.Operation);

    public string Address => Endpoint.Show(Request);

    public async ValueTask<HttpRequestMessage> CreateMessageAsync(string? accept, HttpClient client, CancellationToken ct)
    {
        string address = Endpoint.Join(Request);
        address = Request.Address is { } page ? PageAddress.Resolve(this, address, page) : address;
        CredentialUse[] wanted = CredentialChoice.For(Request.Operation, Settings.Credentials, Settings.Ownership);
        CredentialUse[] uses = Settings.Servers.Guard(Request.Operation, wanted);
        string[] secrets = await GetSecretsAsync(uses, ct).ConfigureAwait(false);
        (_sent, _redaction) = ([.. _sent, (uses, secrets)], null);
        // The address of a next page may hold the key that the page before was asked for with.
        address = Request.Address is null ? address : CredentialText.Without(uses, address);
        HttpRequestMessage message = Request.CreateMessage(RequestAddress.ToUri(address, Settings.Ownership));
        message.Version = client.DefaultRequestVersion;
        message.VersionPolicy = client.DefaultVersionPolicy;
        CredentialText.Put(message, uses, secrets, Settings.Ownership);
        AddDefaults(message, accept, client);
        return message;
    }

    public string Describe(string problem)
    {
        string attempts = Attempts > 1 ? $", {Attempts} attempts" : "";
        return $"{Operation} failed: {problem} ({Request.Operation.Method} {Address}{attempts})";
    }

    /// <summary>A message of <see cref="Describe"/> without what an entry of a log has in fields of its own.</summary>
    public string ProblemOf(string message)
    {
        string before = $"{Operation} failed: ";
        int end = message.LastIndexOf($" ({Request.Operation.Method} {Address}", StringComparison.Ordinal);
        return message.StartsWith(before, StringComparison.Ordinal) && end > before.Length ? message[before.Length..end] : message;
    }

    public HttpStatusCode? StatusCode => (HttpStatusCode?)Status;

    public ApiResponseException Unreadable(HttpStatusCode status, string problem, Exception? inner = null) =>
        new(Describe(Redact(problem)), Redaction.Apply(inner)) { Operation = Operation, Attempts = Attempts, RequestUri = Address, Status = status };

    /// <summary>What takes the secrets of this call out of texts; made when something has failed.</summary>
    public Redaction Redaction => _redaction ??= new Redaction(SentSecrets());

    public string Redact(string text) => Redaction.Apply(text);

    // Of all attempts: an answer may echo what the one before was sent with.
    private IEnumerable<string> SentSecrets() =>
        _sent.SelectMany(sent => sent.Uses.Zip(sent.Secrets)).SelectMany(static pair => pair.First.Credential.PartsOf(pair.Second));

    private static async ValueTask<string[]> GetSecretsAsync(CredentialUse[] uses, CancellationToken ct)
    {
        var secrets = new string[uses.Length];
        for (int i = 0; i < uses.Length; i++)
        {
            secrets[i] = await uses[i].GetSecretAsync(ct).ConfigureAwait(false);
        }

        return secrets;
    }

    private void AddDefaults(HttpRequestMessage message, string? accept, HttpClient client)
    {
        if (Settings.Ownership != HttpClientOwnership.Own)
        {
            message.Options.Set(ApiClientOptions.OperationKey, Operation);
        }

        if (accept is not null && !message.Headers.Contains("Accept"))
        {
            message.Headers.TryAddWithoutValidation("Accept", accept);
        }

        if (!message.Headers.Contains("User-Agent") && client.DefaultRequestHeaders.UserAgent.Count == 0)
        {
            message.Headers.TryAddWithoutValidation("User-Agent", Settings.UserAgent);
        }
    }
}
