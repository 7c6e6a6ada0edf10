using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>Which member of an object says what it is, and which of its values mean which schema.</summary>
internal sealed class OpenApiDiscriminator(string? propertyName, IReadOnlyList<SpecEntry> mapping, string? defaultMapping = null)
{
    public string? PropertyName { get; } = propertyName;

    /// <summary>Each value with what it leads to: a pointer, the name of a component or of a file.</summary>
    public IReadOnlyList<SpecEntry> Mapping { get; } = mapping;

    /// <summary>What is meant where the member is not there, or its value means nothing (OpenAPI 3.2).</summary>
    public string? DefaultMapping { get; } = defaultMapping;

    /// <remarks>In Swagger 2.0 it is the member's name and nothing else.</remarks>
    public static OpenApiDiscriminator? Read(SpecNode node, ElementReader reader)
    {
        if (node is SpecScalar { Kind: ScalarKind.String } name)
            return new OpenApiDiscriminator(name.Text, []);
        if (reader.AsMapping(node) is not { } mapping)
            return null;
        SpecNode? values = mapping["mapping"];
        return new OpenApiDiscriminator(
            mapping["propertyName"] is { } property ? reader.AsText(property) : null,
            values is null ? [] : reader.AsMapping(values)?.Entries ?? [],
            mapping["defaultMapping"] is { } other ? reader.AsText(other) : null);
    }
}
