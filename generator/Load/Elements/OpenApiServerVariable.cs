using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>A variable in the address of a server.</summary>
internal sealed class OpenApiServerVariable(ElementSource source) : OpenApiElement(source, KnownKeys)
{
    private static readonly HashSet<string> KnownKeys = new(StringComparer.Ordinal) { "enum", "default", "description" };

    public string? Default => Text("default");

    public IReadOnlyList<string>? Enum => Texts("enum");

    public static OpenApiServerVariable? Read(SpecNode node, ElementReader reader)
        => reader.Read(node, "") is { } source ? new OpenApiServerVariable(source) : null;
}
