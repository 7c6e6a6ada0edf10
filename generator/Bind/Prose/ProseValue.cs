namespace Upstash.Workflow.Generator.Bind;

/// <summary>A value that the document names in prose, with what it says about it.</summary>
internal sealed record ProseValue(string Value, string Description);
