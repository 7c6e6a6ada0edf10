using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Model;

/// <summary>The query object of one operation, <c>ListWorkflowRunLogsQuery</c>: an init member for each query parameter, in document order.</summary>
internal sealed record QueryModel(
    string Name,
    Documentation Documentation,
    EquatableArray<ParameterModel> Parameters,
    EquatableArray<PairModel> Pairs)
{
    /// <summary>The same query with a paging cursor in it.</summary>
    /// <param name="wireName">The parameter; null: there is none.</param>
    public QueryModel WithCursor(string? wireName)
        => wireName is null
            ? this
            : this with { Parameters = Parameters.Select(parameter => parameter with { IsCursor = parameter.WireName == wireName && parameter.Type is PrimitiveType { Kind: PrimitiveKind.String } }).ToEquatableArray() };

    public bool HasRequired => Parameters.Any(static parameter => parameter.IsRequired);
}
