using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>What the service calls back: path items by an expression that gives the address.</summary>
internal sealed class OpenApiCallback(ElementMap<OpenApiPathItem> paths, string? reference)
{
    public ElementMap<OpenApiPathItem> Paths { get; } = paths;

    /// <summary>The pointer of a shared one.</summary>
    public string? Reference { get; } = reference;

    public static OpenApiCallback? Read(SpecNode node, ElementReader reader)
        => reader.Read(node, "callbacks") is { } source
            ? new OpenApiCallback(new ElementMap<OpenApiPathItem>(source.Node, source.Reader, OpenApiPathItem.Read, hasExtensions: true), source.Reference)
            : null;
}
