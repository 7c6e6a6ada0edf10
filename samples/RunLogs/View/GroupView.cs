namespace RunLogs.View;

/// <summary>Steps that ran together.</summary>
/// <param name="Type"><c>sequential</c>, <c>parallel</c>, <c>next</c>, or something newer.</param>
/// <param name="Steps">The steps.</param>
internal sealed record GroupView(string Type, IReadOnlyList<StepView> Steps);
