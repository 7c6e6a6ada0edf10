using Upstash.Workflow.LocalServer;

namespace Upstash.Workflow.Samples.Tests.LocalServer;

/// <summary>One server for all tests that only read from it.</summary>
public sealed class ServerFixture : IAsyncLifetime
{
    private LocalWorkflowServer? _server;

    public LocalWorkflowServer Server => _server ?? throw new InvalidOperationException("not started");

    public async ValueTask InitializeAsync()
        => _server = await LocalWorkflowServer.StartAsync(new LocalWorkflowServerOptions { TimeProvider = new ManualClock() });

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
