namespace Upstash.Workflow.Generator.Load;

/// <summary>The body of a request.</summary>
internal sealed class OpenApiRequestBody : OpenApiElement
{
    private static readonly HashSet<string> KnownKeys = new(StringComparer.Ordinal) { "description", "content", "required" };

    public OpenApiRequestBody(ElementSource source)
        : base(source, KnownKeys)
    {
        Required = Flag("required");
        Content = Map("content", OpenApiMediaType.Read, hasExtensions: true);
    }

    public bool Required { get; }

    public ElementMap<OpenApiMediaType>? Content { get; }
}
