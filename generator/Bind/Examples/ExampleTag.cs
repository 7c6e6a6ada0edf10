namespace Upstash.Workflow.Generator.Bind;

/// <summary>The value of a member that says which class an object is of.</summary>
internal sealed record ExampleTag(string Member, string Value);
