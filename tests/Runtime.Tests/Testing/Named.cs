namespace Upstash.Workflow.Runtime.Tests.Testing;

/// <summary>Makes any request one of an operation, as generated clients do.</summary>
internal sealed class Named(string operation) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Options.Set(ApiClientOptions.OperationKey, operation);
        return base.SendAsync(request, cancellationToken);
    }
}
