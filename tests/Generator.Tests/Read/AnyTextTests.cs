using CsCheck;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Tests.Read;

public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "a: ", "b", "- ", "? ", ": ", "\n", "\n  ", "\n    ", "\r\n", "\t", "[", "]", "{", "}", ",", "\"", "'", "\\", "\\u12", "\\ud800", "|", ">", "|2-", "&x ", "*x", "<<: ",
        "!", "!!str ", "!<", "#", " #c", "---", "...", "%YAML 1.2", "%TAG ! x", "~", "\uFEFF", "\u2028", "\u0085", "\uE000", "\ud83d", "é", "1", "0x", ".", "@", "`", "\0", "it's",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 40].Select(string.Concat),
        Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 15].Select(pieces => "{\"a\": [" + string.Concat(pieces)));

    [Fact]
    public void Any_text_gives_a_tree_or_a_located_error_and_never_an_exception()
        => Texts.Sample(Check, iter: 10_000);

    [Fact]
    public void The_same_text_reads_the_same()
        => Texts.Sample(
            text =>
            {
                Reading first = Reading.Of(text);
                Reading second = Reading.Of(text);
                Assert.Equal(first.Tree, second.Tree);
                Assert.Equal(first.Findings, second.Findings);
            },
            iter: 1_000);

    private static void Check(string text)
    {
        Reading reading = Reading.Of(text);
        Assert.Equal(reading.Root is null, reading.HasErrors);
        foreach (Microsoft.CodeAnalysis.Diagnostic item in reading.Diagnostics)
            Assert.InRange(item.Location.SourceSpan.End, 0, text.Length);
        if (reading.Root is not null)
            CheckSpans(reading.Root, text);
    }

    private static void CheckSpans(SpecNode node, string text)
    {
        Assert.InRange(node.Span.Start, 0, text.Length);
        Assert.InRange(node.Span.Start + node.Span.Length, node.Span.Start, text.Length);
        foreach (SpecNode child in node is SpecSequence sequence ? sequence.Items : node is SpecMapping mapping ? mapping.Entries.Select(entry => entry.Value) : [])
            CheckSpans(child, text);
    }
}
