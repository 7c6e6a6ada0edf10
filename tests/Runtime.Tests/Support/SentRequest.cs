namespace Upstash.Workflow.Runtime.Tests.Support;

/// <summary>A request as the transport saw it. <paramref name="Number"/> counts from one.</summary>
internal sealed record SentRequest(
    int Number, string Method, Uri Address, IReadOnlyDictionary<string, string> Headers, string? ContentType, string? Body)
{
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
