namespace Upstash.Workflow.Generator.Checks;

/// <summary>Where in an example something is wrong, and what.</summary>
/// <param name="Path">From the example to the value: the tokens of a pointer.</param>
internal sealed record ExampleProblem(IReadOnlyList<string> Path, string Text);
