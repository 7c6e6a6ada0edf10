namespace Upstash.Workflow.Generator.Model;

/// <summary>A header of a part that is no file: an argument of the method.</summary>
/// <param name="Part">The property that is the part.</param>
internal sealed record PartHeaderModel(string Part, ParameterModel Parameter);
