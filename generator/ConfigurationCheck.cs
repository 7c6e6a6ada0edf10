using System.Collections.Immutable;
using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator;

/// <summary>Says what is wrong with the project rather than with a document: silence would look like a generator that does not run.</summary>
internal static class ConfigurationCheck
{
    public static EquatableArray<DiagnosticInfo> Run(ProjectOptions project, ImmutableArray<Claim> claims, ImmutableArray<string> strangers, HostingReferences hosting)
    {
        var diagnostics = new DiagnosticBag(project.ProjectPath);
        CheckValue(diagnostics, "UpstashWorkflowBundledSpec", project.BundledSpec, ["true", "false"], "'true'");
        CheckValue(diagnostics, "UpstashWorkflowBundledExamples", project.BundledExamples, ["true", "false"], "'true'");
        // The value that the target AcceptSpec sets is nobody else's to choose.
        if (DriftModes.Parse(project.Drift) != DriftMode.List)
            CheckValue(diagnostics, "UpstashWorkflowDrift", project.Drift, ["enforce", "report", "off"], "'enforce'");
        if (claims.IsEmpty && string.Equals(project.BundledSpec, "false", StringComparison.OrdinalIgnoreCase))
            diagnostics.Report(Descriptors.NoDocument, default);
        if (!claims.IsEmpty && hosting.Problem.Length > 0)
            diagnostics.Report(Descriptors.NoRegistration, default, hosting.Problem);

        IEnumerable<DiagnosticInfo> wrongItems = strangers.Select(static path => WrongItem(path));
        return diagnostics.ToEquatableArray().Concat(wrongItems).ToEquatableArray();
    }

    /// <summary>An additional file that nobody listed as <c>OpenApiClient</c> but that is called as OpenAPI documents are.</summary>
    public static bool LooksLikeDocument(string path)
    {
        string name = FilePath.Name(path).ToLowerInvariant();
        return name is "openapi.yaml" or "openapi.yml" or "openapi.json" or "swagger.yaml" or "swagger.yml" or "swagger.json";
    }

    private static void CheckValue(DiagnosticBag diagnostics, string property, string value, string[] known, string used)
    {
        if (value.Length == 0 || known.Contains(value, StringComparer.OrdinalIgnoreCase))
            return;
        string reason = $"it knows {string.Join(", ", known.Select(static word => $"'{word}'"))}";
        diagnostics.Report(Descriptors.UnknownOption, default, $"The property {property}", value, reason, used);
    }

    private static DiagnosticInfo WrongItem(string path)
        => new(Descriptors.WrongItem, new LocationInfo(path, default), new EquatableArray<string>([FilePath.Name(path)]));
}
