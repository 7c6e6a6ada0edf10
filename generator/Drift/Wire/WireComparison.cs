using Upstash.Workflow.Generator.Bind;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>All that stands in the two documents, from the top to the components.</summary>
internal static class WireComparison
{
    public static void Run(Comparison comparison, UseOfBoth use)
    {
        RenamedSchemas renamed = RenamedSchemas.Of(comparison.Accepted.Loaded, comparison.Present.Loaded);
        var schemas = new SchemaComparer(comparison, renamed);
        var servers = new ServerComparer(comparison);
        var requirements = new RequirementComparer(comparison);
        new InfoComparer(comparison).Compare();
        servers.Compare(comparison.Accepted.Loaded.Document.Servers, comparison.Present.Loaded.Document.Servers, new Place("#/servers", "#/servers"));
        CompareOperations(comparison, schemas, requirements, servers);
        new ComponentComparer(comparison, schemas, renamed, use).Compare();
        new SchemeComparer(comparison).Compare();
        new ProseComparer(comparison).Compare();
    }

    private static void CompareOperations(Comparison comparison, SchemaComparer schemas, RequirementComparer requirements, ServerComparer servers)
    {
        OperationPairs pairs = OperationPairs.Of(comparison.Accepted.Operations, comparison.Present.Operations);
        new PathComparer(comparison, pairs).Compare();
        requirements.CompareDocuments(pairs);
        var contents = new ContentComparer(comparison, schemas);
        var operations = new OperationComparer(
            comparison, new ParameterComparer(comparison, schemas), new BodyComparer(comparison, contents), new ResponseComparer(comparison, contents, schemas), requirements, servers);
        var paging = new PagingComparer(comparison);
        foreach ((OperationSource old, OperationSource now) in pairs.Kept)
        {
            comparison.CancellationToken.ThrowIfCancellationRequested();
            operations.Compare(old, now);
            paging.Compare(old, now);
        }
    }
}
