namespace Upstash.Workflow.LocalServer;

/// <summary>Steps that ran together.</summary>
/// <param name="Type"><c>sequential</c>, <c>parallel</c> or <c>next</c>.</param>
/// <param name="Steps">The steps of the group.</param>
public sealed record LocalGroup(string Type, IReadOnlyList<LocalStep> Steps);
