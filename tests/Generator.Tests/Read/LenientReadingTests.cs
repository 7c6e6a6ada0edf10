using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Tests.Read;

public sealed class LenientReadingTests
{
    [Theory]
    [InlineData("a: |\n      \n  text\nb: 1\n", "{a: \"\\ntext\\n\", b: 1}", "UWG1010 2:1")]
    [InlineData("a: >\n      \n  text\nb: 1\n", "{a: \"\\ntext\\n\", b: 1}", "UWG1010 2:1")]
    [InlineData("a:\n  - b: \"one\n two\n\n  three\" \n    c: 1\nb: 1\n", "{a: [{b: \"one two\\nthree\", c: 1}], b: 1}", "UWG1010 3:1")]
    [InlineData("a: {b: 1,\nc: [2,\n3]}\nb: 1\n", "{a: {b: 1, c: [2, 3]}, b: 1}", "UWG1010 2:1")]
    [InlineData("a: [1,#c\n  2]#d\nb: 1\n", "{a: [1, 2], b: 1}", "UWG1010 1:7, UWG1010 2:5")]
    [InlineData("a: \"x\"#c\nb: 1\n", "{a: \"x\", b: 1}", "UWG1010 1:7")]
    public void What_other_tools_take_is_read_with_a_warning(string text, string tree, string findings)
    {
        Reading reading = Reading.Of(text);

        Assert.Equal(findings, reading.Findings);
        Assert.Equal(tree, reading.Tree);
        Assert.Equal(text.TrimEnd().Count(c => c == '\n'), reading.Find("#/b").Span.Line);
    }

    [Theory]
    [InlineData("a: |\n  \n  text\n", "{a: \"\\ntext\\n\"}")]
    [InlineData("a: |+\n     \nb: 1\n", "{a: \"\\n\", b: 1}")]
    [InlineData("a: 1\n\t\n\t# c\nb: 2\n", "{a: 1, b: 2}")]
    public void What_the_standard_allows_is_read_without_a_word(string text, string tree) => Assert.Equal(tree, Reading.Clean(text));

    [Fact]
    public void Positions_are_those_of_the_document_and_not_of_the_mended_text()
    {
        Reading reading = Reading.Of("a:\n    - {b: \"one\ntwo\", c: [x,\n y]}\n    - z\n");

        Assert.Equal("UWG1010 3:1, UWG1010 4:1", reading.Findings);
        Assert.Equal("2:11-3:5", Reading.Place(reading.Find("#/a/0/b").Span));
        Assert.Equal("3:11-3:12", Reading.Place(reading.Find("#/a/0/c/0").Span));
        Assert.Equal("4:2-4:3", Reading.Place(reading.Find("#/a/0/c/1").Span));
        Assert.Equal("5:7-5:8", Reading.Place(reading.Find("#/a/1").Span));
        Assert.Equal("3:7-3:8", Reading.Place(JsonPointer.Locate(reading.Root!, "#/a/0/c", PointerTarget.Key)));
    }

    [Fact]
    public void A_thousand_such_places_are_mended_at_once()
    {
        string text = string.Concat(Enumerable.Range(0, 1000).Select(i => $"k{i}:\n  - t: \"it's\ntwo\"\n    u: |\n          \n      \"x\n"));

        Reading reading = Reading.Of(text);

        Assert.False(reading.HasErrors);
        Assert.Equal("it's two", ((SpecScalar)reading.Find("#/k999/0/t")).Text);
        Assert.Equal("\n\"x\n", ((SpecScalar)reading.Find("#/k999/0/u")).Text);
    }
}
