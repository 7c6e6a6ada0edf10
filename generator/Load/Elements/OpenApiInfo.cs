namespace Upstash.Workflow.Generator.Load;

/// <summary>What the document says of itself.</summary>
internal sealed class OpenApiInfo(ElementSource source) : OpenApiElement(source, KnownKeys)
{
    private static readonly HashSet<string> KnownKeys = new(StringComparer.Ordinal)
    {
        "title", "summary", "description", "termsOfService", "contact", "license", "version",
    };

    public string? Title => Text("title");

    public string? Version => Text("version");
}
