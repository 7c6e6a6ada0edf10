using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Model;

/// <summary>
/// A composite value such as <c>workflowRunId@workflowCreatedAt</c>: a struct of two members that converts from a tuple.
/// </summary>
/// <param name="Separator">What stands between the two on the wire, one character.</param>
internal sealed record PairModel(string Name, Documentation Documentation, PairMember First, PairMember Second, string Separator);

/// <param name="Name">The C# property.</param>
/// <param name="WireName">The document's word for it.</param>
internal sealed record PairMember(string Name, string WireName, PrimitiveKind Kind, Documentation Documentation);
