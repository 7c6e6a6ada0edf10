using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Benchmarks;

/// <summary>The client that our generator makes of the bundled document.</summary>
internal sealed class OurSoakClient(string address, Func<AsyncPageable<WorkflowRun>, AsyncPageable<WorkflowRun>> configure) : ISoakClient
{
    private readonly UpstashWorkflowClient _client = OurClient.At(address);

    // Page<WorkflowRun> is a class: nothing is made for this view of it.
    public IAsyncEnumerable<object> ListAsync() => configure(_client.Logs.ListWorkflowRunLogsAsync()).AsPages();

    public void Dispose() => _client.Dispose();
}
