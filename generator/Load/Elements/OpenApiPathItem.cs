using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>The operations at one path, and what they share.</summary>
internal sealed class OpenApiPathItem : OpenApiElement
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    private static readonly HashSet<string> KnownKeys = new(
        [.. Methods, "$ref", "summary", "description", "servers", "parameters", "additionalOperations"], StringComparer.Ordinal);

    private OpenApiPathItem(ElementSource source)
        : base(source, KnownKeys)
    {
        Servers = List("servers", OpenApiServer.Read);
        Parameters = List("parameters", OpenApiParameter.Read);
        Operations = [.. Own(), .. Additional()];
    }

    public IReadOnlyList<OpenApiServer>? Servers { get; }

    public IReadOnlyList<OpenApiParameter>? Parameters { get; }

    /// <summary>By method, in document order; the key is the one in the document.</summary>
    public IReadOnlyList<KeyValuePair<string, OpenApiOperation>> Operations { get; }

    public static OpenApiPathItem? Read(SpecNode node, ElementReader reader)
        => reader.Read(node, "pathItems") is { } source ? new OpenApiPathItem(source) : null;

    private IEnumerable<KeyValuePair<string, OpenApiOperation>> Own()
    {
        foreach (SpecEntry entry in Node.Entries.Where(static entry => Array.IndexOf(Methods, entry.Key) >= 0))
        {
            if (OpenApiOperation.Read(entry.Value, Reader) is { } operation)
                yield return new KeyValuePair<string, OpenApiOperation>(entry.Key, operation);
        }
    }

    /// <summary>Methods that OpenAPI 3.2 has no key for.</summary>
    private IEnumerable<KeyValuePair<string, OpenApiOperation>> Additional() => Map("additionalOperations", OpenApiOperation.Read)?.AsEnumerable() ?? [];
}
