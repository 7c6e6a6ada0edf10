using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>What a node of the tree is to OpenAPI: the same key is a keyword here, an author's name there and data elsewhere.</summary>
internal enum TreePosition
{
    /// <summary>An object of the specification: its keys are keywords.</summary>
    Element,

    /// <summary>A map whose keys the author chose: <c>properties</c>, <c>paths</c>, <c>schemas</c>.</summary>
    Names,

    /// <summary>The list <c>security</c> and its requirements: the keys are schemes.</summary>
    Security,

    /// <summary>Free values: an example, a default, an extension. Nothing in there is a reference or a keyword.</summary>
    Data,
}

internal static class TreePositions
{
    private static readonly HashSet<string> NameMaps = new(StringComparer.Ordinal)
    {
        "properties", "patternProperties", "$defs", "definitions", "schemas", "responses", "parameters", "examples", "requestBodies",
        "headers", "securitySchemes", "securityDefinitions", "links", "callbacks", "pathItems", "paths", "webhooks", "dependentSchemas", "content", "variables",
    };

    private static readonly HashSet<string> DataKeys = new(StringComparer.Ordinal) { "example", "default", "enum", "const", "value", "dataValue", "mapping", "scopes" };

    public static TreePosition OfChild(TreePosition parent, SpecEntry child)
        => parent switch
        {
            TreePosition.Data => TreePosition.Data,
            TreePosition.Names => TreePosition.Element,
            TreePosition.Security => TreePosition.Data,
            _ when IsData(child) => TreePosition.Data,
            _ when child is { Key: "security", Value: SpecSequence } => TreePosition.Security,
            _ when child.Value is SpecMapping && NameMaps.Contains(child.Key) => TreePosition.Names,
            _ => TreePosition.Element,
        };

    public static TreePosition OfItem(TreePosition sequence) => sequence is TreePosition.Data or TreePosition.Security ? sequence : TreePosition.Element;

    private static bool IsData(SpecEntry entry)
        => DataKeys.Contains(entry.Key)
            || entry.Key.StartsWith("x-", StringComparison.Ordinal)
            || (entry.Key == "examples" && entry.Value is SpecSequence);
}
