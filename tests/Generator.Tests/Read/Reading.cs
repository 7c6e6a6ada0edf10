using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Tests.Read;

/// <summary>A text that has been read: its tree, and what was found, as <c>UWG1003 7:5</c> with lines and columns from 1.</summary>
internal sealed class Reading
{
    private Reading(SpecNode? root, IReadOnlyList<Diagnostic> diagnostics)
    {
        Root = root;
        Diagnostics = diagnostics;
    }

    public SpecNode? Root { get; }

    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    public string Findings => string.Join(", ", Diagnostics.Select(item => $"{item.Id} {Place(item)}"));

    public string Message => Assert.Single(Diagnostics).GetMessage(System.Globalization.CultureInfo.InvariantCulture);

    public bool HasErrors => Diagnostics.Any(item => item.Severity == DiagnosticSeverity.Error);

    /// <summary>The tree as JSON: every scalar as its text, those that are no strings without quotes.</summary>
    public string Tree => Root is null ? "nothing" : Print(Root);

    public static Reading Of(string text)
    {
        var bag = new DiagnosticBag("test.yaml");
        SpecNode? root = SpecReader.Read(text, bag, CancellationToken.None);
        return new Reading(root, [.. bag.ToEquatableArray().Select(item => item.ToDiagnostic())]);
    }

    public static Reading OfFile(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Of(SourceText.From(stream).ToString());
    }

    /// <summary>The tree of a text that reads without a word.</summary>
    public static string Clean(string text)
    {
        Reading reading = Of(text);
        Assert.Equal("", reading.Findings);
        return reading.Tree;
    }

    public static string Place(SourceSpan span) => $"{span.Line + 1}:{span.Column + 1}-{span.EndLine + 1}:{span.EndColumn + 1}";

    public SpecNode Find(string pointer) => JsonPointer.Find(Root!, pointer) ?? throw new InvalidOperationException($"{pointer} is not there");

    private static string Place(Diagnostic item)
    {
        LinePosition start = item.Location.GetLineSpan().StartLinePosition;
        return $"{start.Line + 1}:{start.Character + 1}";
    }

    private static string Print(SpecNode node) => node switch
    {
        SpecScalar { Kind: ScalarKind.String } scalar => JsonSerializer.Serialize(scalar.Text, Relaxed),
        SpecScalar scalar => scalar.Text.Length == 0 ? "null" : scalar.Text,
        SpecSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Print))}]",
        SpecMapping mapping => $"{{{string.Join(", ", mapping.Entries.Select(entry => $"{entry.Key}: {Print(entry.Value)}"))}}}",
        _ => throw new InvalidOperationException(),
    };

    private static JsonSerializerOptions Relaxed { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
