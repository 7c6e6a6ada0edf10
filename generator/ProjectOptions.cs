using Microsoft.CodeAnalysis.Diagnostics;

namespace Upstash.Workflow.Generator;

/// <summary>The MSBuild properties of the whole project.</summary>
/// <param name="ProjectPath">The project file: where diagnostics about configuration point.</param>
/// <param name="BundledSpec"><c>UpstashWorkflowBundledSpec</c> as written; empty when not set.</param>
/// <param name="Drift"><c>UpstashWorkflowDrift</c> as written; empty when not set.</param>
internal sealed record ProjectOptions(string ProjectPath, string BundledSpec, string Drift)
{
    /// <summary><c>UpstashWorkflowBundledExamples</c> as written; empty when not set.</summary>
    public string BundledExamples { get; init; } = "";

    public static ProjectOptions From(AnalyzerConfigOptionsProvider provider)
        => new(
            GeneratorOptions.Get(provider.GlobalOptions, "build_property.MSBuildProjectFullPath"),
            GeneratorOptions.Get(provider.GlobalOptions, "build_property.UpstashWorkflowBundledSpec"),
            GeneratorOptions.Get(provider.GlobalOptions, "build_property.UpstashWorkflowDrift"))
        {
            BundledExamples = GeneratorOptions.Get(provider.GlobalOptions, "build_property.UpstashWorkflowBundledExamples"),
        };
}
