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

    /// <summary>Metadata <c>Examples</c>; empty when not set.</summary>
    public string Examples { get; init; } = "";

    /// <summary>Metadata <c>Baseline</c>: the path of the accepted document; empty when there is none.</summary>
    public string Baseline { get; init; } = "";

    /// <summary>Metadata <c>Observed</c>: the path of what the runtime recorded; empty when there is nothing.</summary>
    public string Observed { get; init; } = "";

    /// <summary>The property <c>UpstashWorkflowDrift</c>: what differences from the accepted document count.</summary>
    public DriftMode Drift { get; init; }

    /// <summary>Metadata <c>Today</c>, as <c>yyyy-MM-dd</c>: set for documents that name a sunset, since the generator has no clock.</summary>
    public string Today { get; init; } = "";

    /// <summary>Whether it is the document that comes with the package, which no user can mend.</summary>
    public bool IsBundled { get; init; }

    private const string MetadataPrefix = "build_metadata.AdditionalFiles.OpenApiClient";

    /// <summary>
    /// Null when the file is no document to generate from: only the item <c>OpenApiClient</c> makes it one, never its extension, and what
    /// accompanies a document (its accepted state, for example) is of another kind.
    /// </summary>
    public static GeneratorOptions? From(AdditionalText file, AnalyzerConfigOptionsProvider provider)
    {
        AnalyzerConfigOptions options = provider.GetOptions(file);
        string kind = Get(options, MetadataPrefix);
        return kind is not ("document" or "bundled")
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
                Examples = Get(options, MetadataPrefix + "Examples"),
                Observed = Get(options, MetadataPrefix + "Observed"),
                // The targets write %23 for a hash, which begins a comment on the way to the compiler.
                Baseline = Get(options, MetadataPrefix + "Baseline").Replace("%23", "#"),
                Drift = DriftModes.Parse(Get(provider.GlobalOptions, "build_property.UpstashWorkflowDrift")),
                Today = Get(options, MetadataPrefix + "Today"),
                IsBundled = kind == "bundled",
            };
    }

    /// <summary>Whether the file belongs to us in any role.</summary>
    public static bool Has(AdditionalText file, AnalyzerConfigOptionsProvider provider) => Get(provider.GetOptions(file), MetadataPrefix).Length > 0;

    /// <summary>Whether the file is what the runtime recorded.</summary>
    public static bool IsObserved(AdditionalText file, AnalyzerConfigOptionsProvider provider) => Get(provider.GetOptions(file), MetadataPrefix) == "observed";

    internal static string Get(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out string? value) ? value.Trim() : "";
}
