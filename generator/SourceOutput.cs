using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Emit;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator;

/// <summary>The two ways out of the pipeline.</summary>
internal static class SourceOutput
{
    public static void Add(SourceProductionContext context, SourceUnit unit)
    {
        try
        {
            context.AddSource(unit.HintName, SourceEmitter.Emit(unit));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.InternalFailure, Location.None, unit.HintName, $"{exception.GetType().Name}: {exception.Message}"));
        }
    }

    public static void Report(SourceProductionContext context, EquatableArray<DiagnosticInfo> diagnostics)
    {
        foreach (DiagnosticInfo diagnostic in diagnostics)
            context.ReportDiagnostic(diagnostic.ToDiagnostic());
    }
}
