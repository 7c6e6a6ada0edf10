namespace RunLogs.View;

/// <summary>A named piece of text.</summary>
internal sealed record Fact(string Name, string Text);
