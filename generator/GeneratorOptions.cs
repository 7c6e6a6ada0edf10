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
            };
    }

    internal static string Get(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out string? value) ? value.Trim() : "";
}
