namespace Upstash.Workflow.Generator.Checks;

/// <summary>A word that prose calls a parameter.</summary>
/// <param name="Token">As the text has it: <c>groupBy=workflowRunId</c>, or the name alone.</param>
internal sealed record ParameterMention(string Name, string Token)
{
    public bool HasValue => Token.Length > Name.Length;
}
