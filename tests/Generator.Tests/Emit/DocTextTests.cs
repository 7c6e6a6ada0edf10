using System.Globalization;
using System.Text;
using System.Xml.Linq;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Upstash.Workflow.Generator.Emit;

namespace Upstash.Workflow.Generator.Tests.Emit;

public sealed class DocTextTests
{
    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a\r\nb")]
    [InlineData("a\u0085b")]
    [InlineData("a\u2028b")]
    [InlineData("a\u2029b")]
    [InlineData("a\vb")]
    [InlineData("a\fb")]
    public void Everything_that_ends_a_line_somewhere_splits(string text)
    {
        Assert.Equal(["a", "b"], DocText.Lines(text));
        Assert.Equal("a b", DocText.Line(text));
    }

    [Theory]
    [InlineData("<include file=\"secrets.xml\" path=\"x\"/>", "&lt;include file=\"secrets.xml\" path=\"x\"/&gt;")]
    [InlineData("R&D ]]>", "R&amp;D ]]&gt;")]
    [InlineData("left\u202Eright\uFEFF\u200B", "leftright")]
    [InlineData("bell\u0007null\0esc\u001B", "bellnullesc")]
    [InlineData("\uFFFE\uFFFFx", "x")]
    [InlineData("a\tb   c", "a b c")]
    public void Text_is_plain_xml_text(string text, string expected) => Assert.Equal([expected], DocText.Lines(text));

    [Fact]
    public void A_lone_surrogate_is_dropped() => Assert.Equal(["ab"], DocText.Lines("a\uDC00b"));

    [Theory]
    [InlineData("the `cursor` of a page", "the <c>cursor</c> of a page")]
    [InlineData("`a<b>` and `c`", "<c>a&lt;b&gt;</c> and <c>c</c>")]
    [InlineData("one ` alone", "one ` alone")]
    [InlineData("```json", "```json")]
    [InlineData("``a`` b", "``a`` b")]
    public void Words_between_back_ticks_become_code_where_that_is_safe(string text, string expected)
        => Assert.Equal([expected], DocText.Lines(text));

    [Fact]
    public void Long_lines_are_wrapped_at_words()
    {
        IReadOnlyList<string> lines = DocText.Lines(string.Join(' ', Enumerable.Repeat("word", 60)));

        Assert.Equal(3, lines.Count);
        Assert.All(lines, static line => Assert.True(line.Length <= 120));
        Assert.Equal(60, lines.Sum(static line => line.Split(' ').Length));
    }

    [Fact]
    public void Lists_and_tables_keep_their_lines()
        => Assert.Equal(["Modes:", "- Event", "- Run"], DocText.Lines("Modes:\n\n- Event\n- Run\n"));

    [Fact]
    public void Blank_text_has_no_lines() => Assert.Empty(DocText.Lines(" \r\n\t\u200B "));

    [Fact]
    public void Any_text_stays_inside_its_comment_and_is_well_formed()
        => Texts.Any.Sample(static text =>
        {
            SourceWriter writer = new();
            writer.Line("/// <summary>");
            foreach (string line in DocText.Lines(text).Append(DocText.Code(text)).Append(DocText.Line(text)))
                writer.Line("/// " + line);
            writer.Line("/// </summary>");
            writer.Line("class C;");
            AssertOnlyClassC(writer.ToString());
        });

    private static void AssertOnlyClassC(string source)
    {
        SyntaxTree tree = Compiling.Parse(source);
        Assert.Empty(tree.GetDiagnostics());
        CompilationUnitSyntax root = tree.GetCompilationUnitRoot();
        Assert.IsType<ClassDeclarationSyntax>(Assert.Single(root.Members));
        DocumentationCommentTriviaSyntax comment = Assert.Single(root.DescendantNodes(descendIntoTrivia: true).OfType<DocumentationCommentTriviaSyntax>());
        Assert.NotNull(XElement.Parse(string.Concat(comment.ToFullString().Split('\n').Select(static line => line.Replace("///", "") + "\n"))));
        Assert.DoesNotContain(source.EnumerateRunes(), static rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format);
        Assert.Equal(source.Count(static character => character == '\n'), source.Split(Texts.LineTerminators).Length - 1);
    }
}
