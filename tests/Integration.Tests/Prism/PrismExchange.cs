namespace Upstash.Workflow.Integration.Tests.Prism;

/// <summary>A request and what came back.</summary>
/// <param name="Target">Path and query as they were sent.</param>
/// <param name="Status">The answer's.</param>
/// <param name="Body">The answer's, as text.</param>
/// <param name="Violations">What Prism found in the request or in the answer; null when nothing.</param>
internal sealed record PrismExchange(string Target, int Status, string Body, string? Violations)
{
    /// <summary>The decoded pairs of the query.</summary>
    public IReadOnlyList<(string Name, string Value)> Query => Target.IndexOf('?') is >= 0 and int at ? QueryText.Decode(Target[(at + 1)..]) : [];

    /// <summary>Why Prism did not like it, with its words; null when it did.</summary>
    public string? Objection => Status is >= 200 and < 300 && Violations is null ? null : $"{Target}\n  {Status} {Violations}\n  {Body}";
}
