using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Upstash.Workflow.Generator;

/// <summary>The MSBuild properties and item metadata that concern one document, as they are written.</summary>
/// <param name="RootNamespace">The project's, for documents without a namespace of their own.</param>
/// <param name="Namespace">Metadata <c>Namespace</c>; empty when not set.</param>
/// <param name="ClientName">Metadata <c>ClientName</c>; empty when not set.</param>
/// <param name="Accessibility">Metadata <c>Accessibility</c>; empty when not set.</param>
internal sealed record GeneratorOptions(string RootNamespace, string Namespace, string ClientName, string Accessibility)
{
    /// <summary>Metadata <c>Paging</c>; empty when not set.</summary>
    public string Paging { get; init; } = "";

    /// <summary>Metadata <c>IncludeTags</c>: tags, separated by semicolons; empty when not set.</summary>
    public string IncludeTags { get; init; } = "";

    /// <summary>Metadata <c>IncludePaths</c>: paths with <c>*</c> and <c>**</c>, separated by semicolons; empty when not set.</summary>
    public string IncludePaths { get; init; } = "";

    /// <summary>Metadata <c>ExcludePaths</c>; empty when not set.</summary>
    public string ExcludePaths { get; init; } = "";

    /// <summary>Metadata <c>Schemas</c>; empty when not set.</summary>
    public string Schemas { get; init; } = "";

    private const string MetadataPrefix = "build_metadata.AdditionalFiles.OpenApiClient";

    /// <summary>Null when the file is not one of ours: only the item <c>OpenApiClient</c> makes it one, never its extension.</summary>
    public static GeneratorOptions? From(AdditionalText file, AnalyzerConfigOptionsProvider provider)
    {
        AnalyzerConfigOptions options = provider.GetOptions(file);
        return Get(options, MetadataPrefix).Length == 0
            ? null
            : new GeneratorOptions(
                Get(provider.GlobalOptions, "build_property.RootNamespace"),
                Get(options, MetadataPrefix + "Namespace"),
                Get(options, MetadataPrefix + "ClientName"),
                Get(options, MetadataPrefix + "Accessibility"))
            {
                Paging = Get(options, MetadataPrefix + "Paging"),
                IncludeTags = Get(options, MetadataPrefix + "IncludeTags"),
                IncludePaths = Get(options, MetadataPrefix + "IncludePaths"),
                ExcludePaths = Get(options, MetadataPrefix + "ExcludePaths"),
                Schemas = Get(options, MetadataPrefix + "Schemas"),
            };
    }

    internal static string Get(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out string? value) ? value.Trim() : "";
}
