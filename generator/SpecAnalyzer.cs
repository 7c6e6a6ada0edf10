using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Upstash.Workflow.Generator.Checks;
using Upstash.Workflow.Generator.Diagnostics;

namespace Upstash.Workflow.Generator;

/// <summary>
/// The document against itself (4xxx): advice about documents that contradict themselves. An analyzer, since nothing that is generated
/// depends on it; what does, the generator says itself, also where analyzers are turned off.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpecAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = DocumentCheck.Reported.Add(Descriptors.InternalFailure);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(CheckFile);
    }

    private static void CheckFile(AdditionalFileAnalysisContext context)
    {
        AdditionalText file = context.AdditionalFile;
        if (GeneratorOptions.From(file, context.Options.AnalyzerConfigOptionsProvider) is not { } options)
            return;

        var document = new SpecDocument(file.Path, file.GetText(context.CancellationToken)?.ToString(), options with { Drift = DriftMode.Off });
        foreach (Finding finding in DocumentCheck.Run(CompanionFiles.AddTo(document, context.Options.AdditionalFiles, context.CancellationToken), context.CancellationToken))
            context.ReportDiagnostic(finding.ToDiagnostic(options.IsBundled));
    }
}
