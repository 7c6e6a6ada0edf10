namespace Upstash.Workflow.Generator.Read;

internal enum CollectionKind
{
    Sequence,
    Mapping,
}
