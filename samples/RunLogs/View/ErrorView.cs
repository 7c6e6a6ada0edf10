namespace RunLogs.View;

/// <summary>A failed attempt.</summary>
internal sealed record ErrorView(DateTimeOffset? Time, long? Status, string Text);
