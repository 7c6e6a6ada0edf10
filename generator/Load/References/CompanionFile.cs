namespace Upstash.Workflow.Generator.Load;

/// <summary>An additional file that a document may refer to.</summary>
internal sealed record CompanionFile(string Path, string Text);
