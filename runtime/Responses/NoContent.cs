namespace Upstash.Workflow.Runtime;

/// <summary>The body of an answer that has none.</summary>
public readonly record struct NoContent;
