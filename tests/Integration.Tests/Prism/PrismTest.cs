using Town.Library;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Prism;

/// <summary>A client, a handler that listens, and Prism. A test that fails has Prism's last words in its output.</summary>
[Collection(nameof(PrismCollection))]
public abstract class PrismTest(PrismServers servers) : IDisposable
{
    protected const string Token = "local-token";

    private PrismProcess? _prism;

    protected PrismServers Servers => servers;

    internal PrismHandler Handler { get; } = new();

    internal List<DriftEvent> Drift { get; } = [];

    public void Dispose()
    {
        Handler.Dispose();
        if (_prism is not null)
            TestContext.Current.TestOutputHelper?.WriteLine(_prism.Output);
        GC.SuppressFinalize(this);
    }

    /// <summary>A client that is given an <see cref="HttpClient"/>: it retries nothing, and sends no credential when it has none.</summary>
    internal UpstashWorkflowClient Connect(PrismProcess prism, Action<UpstashWorkflowClientOptions>? configure = null)
    {
        _prism = prism;
        UpstashWorkflowClientOptions options = new() { BaseAddress = prism.Address, Credential = UpstashWorkflowAuth.BearerAuth(Token), Drift = Drift.Add };
        configure?.Invoke(options);
        return new(new HttpClient(Handler, disposeHandler: false), options);
    }

    internal LibraryClient ConnectLibrary(PrismProcess prism, params ApiCredential[] credentials)
    {
        _prism = prism;
        LibraryClientOptions options = new() { BaseAddress = prism.Address, Drift = Drift.Add };
        foreach (ApiCredential credential in credentials)
            options.Credentials.Add(credential);
        return new(new HttpClient(Handler, disposeHandler: false), options);
    }
}
