using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>A tag as the document declares it.</summary>
internal sealed class OpenApiTag(ElementSource source) : OpenApiElement(source, KnownKeys)
{
    private static readonly HashSet<string> KnownKeys = new(StringComparer.Ordinal) { "name", "summary", "description", "externalDocs", "parent", "kind" };

    public string? Name => Text("name");

    public static OpenApiTag? Read(SpecNode node, ElementReader reader) => reader.Read(node, "") is { } source ? new OpenApiTag(source) : null;
}
