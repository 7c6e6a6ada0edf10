using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>Tree to OpenAPI document. Whatever Microsoft.OpenApi would hang or throw on has been checked on the tree before.</summary>
internal static class DocumentLoader
{
    // A reader wants the document's own address for relative references; ours never leave the file.
    private static readonly Uri Nowhere = new("https://document.invalid/");

    public static LoadedDocument? Load(SpecNode root, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (VersionCheck.Check(root, diagnostics) is not { } version)
            return null;

        var mapping = (SpecMapping)root;
        IReadOnlyDictionary<SpecMapping, string?> references = new ReferenceCheck(mapping, diagnostics).Run(cancellationToken);
        if (new JsonNodeBuilder(references, diagnostics, cancellationToken).Build(mapping) is not { } json)
        {
            diagnostics.Report(Descriptors.NotOpenApi, mapping.Span with { Length = 0 }, "The document is too large once its YAML aliases are written out");
            return null;
        }

        return Read(json, mapping, version, diagnostics);
    }

    private static LoadedDocument? Read(JsonNode json, SpecMapping root, SpecVersion version, DiagnosticBag diagnostics)
    {
        // Its validation rules refuse real documents and are wrong for 3.1; our own diagnostics speak instead.
        var settings = new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetEmptyRuleSet(), LoadExternalRefs = false };
        try
        {
            ReadResult result = new OpenApiJsonReader().Read(json, Nowhere, settings);
            if (result.Document is not { } document)
                return Refuse(root, Messages(result), diagnostics);
            var loaded = new LoadedDocument(document, root, version);
            ReportProblems(loaded, result, diagnostics);
            return loaded;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Refuse(root, exception.Message, diagnostics);
        }
    }

    private static LoadedDocument? Refuse(SpecMapping root, string reason, DiagnosticBag diagnostics)
    {
        diagnostics.Report(Descriptors.NotOpenApi, root.Span with { Length = 0 }, $"The document cannot be understood as OpenAPI: {reason}");
        return null;
    }

    private static void ReportProblems(LoadedDocument loaded, ReadResult result, DiagnosticBag diagnostics)
    {
        foreach (OpenApiError error in result.Diagnostic?.Errors ?? [])
        {
            ReaderProblem problem = ReaderProblem.Of(error);
            diagnostics.Report(
                Descriptors.Unsupported,
                loaded.Locate(problem.Pointer, problem.Target),
                problem.Element,
                problem.Reason,
                "It is read as if it were not there.",
                problem.Pointer);
        }
    }

    private static string Messages(ReadResult result)
        => string.Join("; ", (result.Diagnostic?.Errors ?? []).Select(static error => error.Message));
}
