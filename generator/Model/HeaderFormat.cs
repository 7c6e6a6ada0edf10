namespace Upstash.Workflow.Generator.Model;

/// <summary>The runtime's enum of the same name and members.</summary>
internal enum HeaderFormat
{
    Value,
    List,
    Object,
    ObjectExploded,
    Json,
    Lines,
}
