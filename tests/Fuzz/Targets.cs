using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Upstash.Workflow.Generator;
using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Emit;
using Upstash.Workflow.Generator.Model;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Fuzz;

/// <summary>What is fuzzed. Anything thrown here is a finding.</summary>
internal static class Targets
{
    private const string Path = "openapi.yaml";

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    /// <summary>Any text gives a tree or an error with a place, never an exception.</summary>
    public static void Read(Stream stream)
    {
        string text = TextOf(stream);
        var diagnostics = new DiagnosticBag(Path);
        SpecNode? root = SpecReader.Read(text, diagnostics, CancellationToken.None);
        if (root is null && diagnostics.ToEquatableArray().Count == 0)
            throw new InvalidOperationException("Neither a tree nor a diagnostic.");
    }

    /// <summary>Any text gives diagnostics, files, or both; every file is C# whose syntax holds.</summary>
    public static void Generate(Stream stream)
    {
        string text = TextOf(stream);
        var document = new SpecDocument(Path, text, new GeneratorOptions("Acme", "Acme.Api", "", ""));
        Result<ClientModel> result = DocumentPipeline.Run(document, [DocumentPipeline.ClaimOf(document)], CancellationToken.None);
        foreach (DiagnosticInfo diagnostic in result.Diagnostics)
        {
            if (diagnostic.Descriptor == Descriptors.InternalFailure)
                throw new InvalidOperationException(string.Join(' ', diagnostic.Arguments));
        }

        if (result.Value is null && result.Diagnostics.Count == 0)
            throw new InvalidOperationException("Neither a client nor a diagnostic.");
        foreach (SourceUnit unit in result.Value is { } client ? SourceUnits.Of(client) : [])
            CheckSyntax(unit.HintName, SourceEmitter.Emit(unit));
    }

    private static string TextOf(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static void CheckSyntax(string name, string text)
    {
        Diagnostic? error = CSharpSyntaxTree.ParseText(text, Parsing).GetDiagnostics().FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (error is not null)
            throw new InvalidOperationException($"{name}: {error}");
    }
}
