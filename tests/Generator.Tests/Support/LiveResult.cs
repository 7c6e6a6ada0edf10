namespace Upstash.Workflow.Generator.Tests.Support;

/// <param name="Run">What the generator did, for its diagnostics and sources.</param>
/// <param name="Requests">What left the client, in order.</param>
/// <param name="Value">What the test's code returned.</param>
internal sealed record LiveResult(GeneratorRun Run, IReadOnlyList<LiveRequest> Requests, object? Value)
{
    /// <summary>The one request there was.</summary>
    public LiveRequest Request => Assert.Single(Requests);
}
