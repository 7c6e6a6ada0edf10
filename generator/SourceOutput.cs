using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Emit;
using Upstash.Workflow.Generator.Model;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator;

/// <summary>The ways out of the pipeline.</summary>
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

    public static void Add(SourceProductionContext context, DriftListing listing)
    {
        // The target tells them apart by the sign: what it prints, and what it copies.
        IEnumerable<string> lines = [.. listing.Lines.Select(static line => $"// {Excerpt.Line(line)}\n"), .. listing.Companions.Select(static path => $"//+ {path}\n")];
        context.AddSource(listing.HintName, SourceText.From(string.Concat(lines), Encoding.UTF8));
    }

    public static void Report(SourceProductionContext context, EquatableArray<DiagnosticInfo> diagnostics)
    {
        foreach (DiagnosticInfo diagnostic in diagnostics)
            context.ReportDiagnostic(diagnostic.ToDiagnostic());
    }
}
