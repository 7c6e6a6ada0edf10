using Microsoft.Extensions.Hosting;

namespace Upstash.Workflow.LocalServer;

/// <summary>Leaves Ctrl+C to the program around the server.</summary>
internal sealed class EmbeddedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
