namespace Upstash.Workflow.Generator.Tests.Support;

/// <summary>What a project gives to the generator. Immutable: a test changes one thing and runs again.</summary>
internal sealed record GeneratorInput
{
    public IReadOnlyList<DocumentInput> Documents { get; init; } = [];

    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string> { ["RootNamespace"] = "Acme", ["UpstashWorkflowDrift"] = "off" };

    public string CSharp { get; init; } = "";

    public static GeneratorInput Of(string text, string path = "openapi.yaml", string @namespace = "Acme.Api", string clientName = "")
        => new() { Documents = [new DocumentInput(path, text) { Namespace = @namespace, ClientName = clientName }] };

    public GeneratorInput WithText(string text) => this with { Documents = [Documents[0] with { Text = text }, .. Documents.Skip(1)] };

    public InMemoryOptions ToOptions()
        => new(Properties, Documents.Where(document => document.IsOpenApiClient).GroupBy(document => document.Path).ToDictionary(group => group.Key, group => group.Last().ToMetadata()));
}

internal sealed record DocumentInput(string Path, string? Text)
{
    public bool IsOpenApiClient { get; init; } = true;

    public string Namespace { get; init; } = "";

    public string ClientName { get; init; } = "";

    public string Accessibility { get; init; } = "";

    public string Paging { get; init; } = "";

    /// <summary>More metadata of the item, by its name there: <c>IncludeTags</c>.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> ToMetadata()
        => new Dictionary<string, string>(Metadata.Select(pair => KeyValuePair.Create("OpenApiClient" + pair.Key, pair.Value)))
        {
            ["OpenApiClient"] = "document",
            ["OpenApiClientNamespace"] = Namespace,
            ["OpenApiClientClientName"] = ClientName,
            ["OpenApiClientAccessibility"] = Accessibility,
            ["OpenApiClientPaging"] = Paging,
        };
}
