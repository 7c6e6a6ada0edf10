using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Tests.Read;

/// <summary>A text read as it is, and read with its words left out: with every span, for the two must not differ in anything.</summary>
internal static class CondensedReading
{
    public static string Condense(string text) => new CondensedReader(text, new WordRuns(text, new SharedStrings(text.Length))).ReadToEnd();

    /// <returns>Null when YamlDotNet refuses the text.</returns>
    public static string? AsItIs(string text) => Read(text, null);

    public static string? Condensed(string text) => Read(text, new WordRuns(text, new SharedStrings(text.Length)));

    private static string? Read(string text, WordRuns? runs)
    {
        var lines = new LineMap(text);
        var findings = new ReadFindings();
        var reader = new YamlTreeReader(new YamlText(text, lines), lines, findings, new SharedStrings(text.Length), runs, CancellationToken.None);
        SpecNode? root = reader.Read();
        return reader.Fault is null ? root is null ? "nothing" : Print(root) : null;
    }

    private static string Print(SpecNode node) => node switch
    {
        SpecScalar scalar => $"{scalar.Kind} '{scalar.Text}' {scalar.Span}",
        SpecSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Print))}] {sequence.Span}",
        SpecMapping mapping => $"{{{string.Join(", ", mapping.Entries.Select(entry => $"{entry.Key} {entry.KeySpan}: {Print(entry.Value)}"))}}} {mapping.Span}",
        _ => throw new InvalidOperationException(),
    };
}
