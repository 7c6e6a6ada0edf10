using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>A parameter, header or media type with examples of its schema.</summary>
/// <param name="IsSerialized">Whether an example may be written as it is sent: a list as one text.</param>
internal sealed record ExampleHolder(OpenApiSchema Schema, SpecFile File, SpecMapping Owner, bool IsSerialized);
