using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Model;

/// <summary>The operations of one tag: a client of its own, a property of the root client.</summary>
/// <param name="Name">The class, <c>LogsClient</c>; its interface is <c>I</c> + this.</param>
/// <param name="PropertyName">The root client's property, <c>Logs</c>.</param>
internal sealed record TagClientModel(
    string Name,
    string PropertyName,
    Documentation Documentation,
    EquatableArray<OperationModel> Operations)
{
    /// <summary>The private field with the runtime's pipeline.</summary>
    public string PipelineField { get; init; } = "";
}
