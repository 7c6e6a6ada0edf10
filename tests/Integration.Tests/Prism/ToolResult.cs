namespace Upstash.Workflow.Integration.Tests.Prism;

/// <summary>How a program ended and what it said.</summary>
internal sealed record ToolResult(int ExitCode, string Output);
