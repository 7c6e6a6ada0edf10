using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>What the service answers with one status.</summary>
internal sealed class OpenApiResponse : OpenApiElement
{
    private static readonly HashSet<string> KnownKeys = new(StringComparer.Ordinal) { "summary", "description", "headers", "content", "links" };

    private OpenApiResponse(ElementSource source)
        : base(source, KnownKeys)
    {
        Content = Map("content", OpenApiMediaType.Read, hasExtensions: true);
        Headers = Map("headers", OpenApiHeader.Read);
    }

    public ElementMap<OpenApiMediaType>? Content { get; }

    public ElementMap<OpenApiHeader>? Headers { get; }

    public static OpenApiResponse? Read(SpecNode node, ElementReader reader) => reader.Read(node, "responses") is { } source ? new OpenApiResponse(source) : null;
}
