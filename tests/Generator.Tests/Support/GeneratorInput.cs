using Microsoft.CodeAnalysis;

namespace Upstash.Workflow.Generator.Tests.Support;

/// <summary>What a project gives to the generator. Immutable: a test changes one thing and runs again.</summary>
internal sealed record GeneratorInput
{
    public IReadOnlyList<DocumentInput> Documents { get; init; } = [];

    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string> { ["RootNamespace"] = "Acme", ["UpstashWorkflowDrift"] = "off" };

    public string CSharp { get; init; } = "";

    /// <summary>What the project refers to beside the platform and the runtime.</summary>
    public IReadOnlyList<MetadataReference> References { get; init; } = [];

    /// <summary>Diagnostics that are off unless a <c>.globalconfig</c> asks for them, and is asked to here.</summary>
    public IReadOnlyList<string> Enabled { get; init; } = [];

    public static GeneratorInput Of(string text, string path = "openapi.yaml", string @namespace = "Acme.Api", string clientName = "")
        => new() { Documents = [new DocumentInput(path, text) { Namespace = @namespace, ClientName = clientName }] };

    public GeneratorInput WithText(string text) => this with { Documents = [Documents[0] with { Text = text }, .. Documents.Skip(1)] };

    /// <summary>With an accepted state of the first document beside it, and with drift compared. The accepted file is the last one.</summary>
    public GeneratorInput WithBaseline(string? accepted, string path = "openapi.accepted.yaml")
        => WithDrift("enforce") with
        {
            Documents = [Documents[0] with { Baseline = path }, .. Documents.Skip(1), new DocumentInput(path, accepted) { Kind = "baseline" }],
        };

    /// <summary>With the property <c>UpstashWorkflowDrift</c>, which is off in these tests: most of them are about one document.</summary>
    public GeneratorInput WithDrift(string mode) => this with { Properties = new Dictionary<string, string>(Properties) { ["UpstashWorkflowDrift"] = mode } };

    public InMemoryOptions ToOptions()
        => new(Properties, Documents.Where(document => document.IsOpenApiClient).GroupBy(document => document.Path).ToDictionary(group => group.Key, group => group.Last().ToMetadata()));
}

internal sealed record DocumentInput(string Path, string? Text)
{
    public bool IsOpenApiClient { get; init; } = true;

    /// <summary>What the targets say the file is: <c>document</c>, <c>bundled</c>, <c>baseline</c> or <c>observed</c>.</summary>
    public string Kind { get; init; } = "document";

    /// <summary>The path of the accepted state; empty when there is none.</summary>
    public string Baseline { get; init; } = "";

    public string Namespace { get; init; } = "";

    public string ClientName { get; init; } = "";

    public string Accessibility { get; init; } = "";

    public string Paging { get; init; } = "";

    /// <summary>More metadata of the item, by its name there: <c>IncludeTags</c>.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> ToMetadata()
        => new Dictionary<string, string>(Metadata.Select(pair => KeyValuePair.Create("OpenApiClient" + pair.Key, pair.Value)))
        {
            ["OpenApiClient"] = Kind,
            ["OpenApiClientNamespace"] = Namespace,
            ["OpenApiClientClientName"] = ClientName,
            ["OpenApiClientAccessibility"] = Accessibility,
            ["OpenApiClientPaging"] = Paging,
            ["OpenApiClientBaseline"] = Baseline,
        };
}
