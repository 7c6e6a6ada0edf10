namespace Upstash.Workflow.Generator.Observed;

/// <summary>A file that the runtime's recorder wrote, as it enters the pipeline.</summary>
/// <param name="Text">Null when it cannot be read.</param>
internal sealed record ObservedFile(string Path, string? Text);
