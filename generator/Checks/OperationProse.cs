using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>What a document says about one operation. What it says about schemas, which many operations share, is about none.</summary>
internal static class OperationProse
{
    public static IEnumerable<ProsePlace> Of(OperationSource source)
        => ProsePlace.In(source.Operation)
            .Concat(Parameters(source).SelectMany(ProsePlace.In))
            .Concat(ProsePlace.In(source.Operation.RequestBody))
            .Concat((source.Operation.Responses?.Values ?? []).SelectMany(ProsePlace.In));

    public static IEnumerable<OpenApiParameter> Parameters(OperationSource source) => (source.PathItem.Parameters ?? []).Concat(source.Operation.Parameters ?? []);
}
