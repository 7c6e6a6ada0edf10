using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>An operation where it stands in the document, with the name it will have.</summary>
/// <param name="Pointer"><c>#/paths/~1v2~1logs/get</c>.</param>
/// <param name="Element">What messages call it: <c>GET /v2/logs</c>.</param>
/// <param name="Name">The C# name without suffix.</param>
internal sealed record OperationSource(string Path, OpenApiPathItem PathItem, string HttpMethod, OpenApiOperation Operation, string Pointer, string Element, string Name)
{
    public string? Tag => Operation.Tags?.FirstOrDefault() is { Length: > 0 } name ? name : null;
}
