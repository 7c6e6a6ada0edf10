using RunLogs.CommandLine;
using Upstash.Workflow;
using Upstash.Workflow.LocalServer;
using Upstash.Workflow.Runtime;

namespace RunLogs.Service;

/// <summary>A client, and behind it the real service or a local server that lives as long as the session.</summary>
internal sealed class ServiceSession : IAsyncDisposable
{
    private readonly LocalWorkflowServer? _server;

    private ServiceSession(UpstashWorkflowClientOptions options, LocalWorkflowServer? server)
    {
        Client = new UpstashWorkflowClient(options);
        _server = server;
    }

    public UpstashWorkflowClient Client { get; }

    public static async Task<ServiceSession> OpenAsync(ServiceChoice choice, Action<string> note, CancellationToken ct)
    {
        UpstashWorkflowClientOptions options = new();
        if (choice == ServiceChoice.FromEnvironment)
        {
            List<string> warnings = [];
            UpstashEnvironment.Apply(options, warnings.Add);
            if (options.Credential is not null)
            {
                warnings.ForEach(note);
                return new ServiceSession(options, null);
            }
        }

        return await OpenLocalAsync(choice, note, ct).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task<ServiceSession> OpenLocalAsync(ServiceChoice choice, Action<string> note, CancellationToken ct)
    {
        LocalWorkflowServer server = await LocalWorkflowServer.StartAsync(cancellationToken: ct).ConfigureAwait(false);
        string reason = choice == ServiceChoice.Local ? "As asked" : "No QSTASH_TOKEN";
        note($"{reason}: sample runs from a local server at {server.BaseAddress.GetLeftPart(UriPartial.Authority)}");
        return new ServiceSession(
            new UpstashWorkflowClientOptions { BaseAddress = server.BaseAddress, Credential = UpstashWorkflowAuth.BearerAuth(server.Token) },
            server);
    }
}
