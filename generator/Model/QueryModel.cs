using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Model;

/// <summary>The query object of one operation, <c>ListWorkflowRunLogsQuery</c>: an init member for each query parameter, in document order.</summary>
internal sealed record QueryModel(
    string Name,
    Documentation Documentation,
    EquatableArray<ParameterModel> Parameters,
    EquatableArray<PairModel> Pairs)
{
    public bool HasRequired => Parameters.Any(static parameter => parameter.IsRequired);
}
