using Town.Library;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Support;

/// <summary>Clients on a stub.</summary>
internal static class Clients
{
    public const string Token = "tok_123";

    public static UpstashWorkflowClient Workflow(StubHandler stub, Action<UpstashWorkflowClientOptions>? configure = null)
    {
        UpstashWorkflowClientOptions options = new() { Credential = UpstashWorkflowAuth.BearerAuth(Token) };
        configure?.Invoke(options);
        return new UpstashWorkflowClient(new HttpClient(stub), options);
    }

    public static LibraryClient Library(StubHandler stub, ApiCredential? credential = null)
        => new(new HttpClient(stub), new LibraryClientOptions { Credential = credential ?? LibraryAuth.DeskKey("desk-7") });
}
