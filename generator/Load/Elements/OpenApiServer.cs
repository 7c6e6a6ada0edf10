using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>An address of the service.</summary>
internal sealed class OpenApiServer(ElementSource source) : OpenApiElement(source, KnownKeys)
{
    private static readonly HashSet<string> KnownKeys = new(StringComparer.Ordinal) { "url", "description", "name", "variables" };

    private ElementMap<OpenApiServerVariable>? _variables;

    public string? Url => Text("url");

    public string? Name => Text("name");

    public ElementMap<OpenApiServerVariable>? Variables => _variables ??= Map("variables", OpenApiServerVariable.Read, hasExtensions: true);

    public static OpenApiServer? Read(SpecNode node, ElementReader reader) => reader.Read(node, "") is { } source ? new OpenApiServer(source) : null;
}
