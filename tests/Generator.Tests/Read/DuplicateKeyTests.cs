namespace Upstash.Workflow.Generator.Tests.Read;

public sealed class DuplicateKeyTests
{
    [Theory]
    [InlineData("a: 1\nb:\n  c: 2\n  c: 3\n", "{a: 1, b: {c: 2}}", "UWG1003 4:3", "'c' already stands at line 3")]
    [InlineData("{\"a\": 1,\n \"b\": 2, \"a\": {\"x\": [1]}}", "{a: 1, b: 2}", "UWG1003 2:10", "'a' already stands at line 1")]
    [InlineData("a: {b: 1, 'b': 2}", "{a: {b: 1}}", "UWG1003 1:11", "'b' already stands at line 1")]
    [InlineData("a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\ng: 7\nh: 8\ni: 9\na: 10", "{a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, i: 9}", "UWG1003 10:1", "at line 1")]
    public void The_first_of_two_equal_keys_stands(string text, string tree, string findings, string message)
    {
        Reading reading = Reading.Of(text);

        Assert.Equal(tree, reading.Tree);
        Assert.Equal(findings, reading.Findings);
        Assert.Contains(message, reading.Message);
    }

    [Fact]
    public void Keys_that_differ_in_case_or_normal_form_are_different()
        => Assert.Equal("{a: 1, A: 2, \u00e9: 3, e\u0301: 4}", Reading.Clean("a: 1\nA: 2\n\u00e9: 3\ne\u0301: 4"));

    [Fact]
    public void Very_many_duplicates_are_counted_instead_of_listed()
    {
        Reading reading = Reading.Of(string.Concat(Enumerable.Repeat("a: 1\n", 1000)));

        Assert.Equal(201, reading.Diagnostics.Count);
        Assert.Contains("799 more places", reading.Diagnostics[^1].GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("a: 1\n? [b]\n: 2\nc: 3\n", "{a: 1, c: 3}", "UWG1010 2:3")]
    [InlineData("? {b: c}\n: {d: e}\nf: 1\n", "{f: 1}", "UWG1010 1:3")]
    [InlineData("a: &x [1]\n*x : 2\nb: 3\n", "{a: [1], b: 3}", "UWG1010 2:1")]
    [InlineData("a: {[b]: 1, c: 2}", "{a: {c: 2}}", "UWG1010 1:5")]
    public void An_entry_whose_key_is_no_text_is_ignored(string text, string tree, string findings)
    {
        Reading reading = Reading.Of(text);

        Assert.Equal(tree, reading.Tree);
        Assert.Equal(findings, reading.Findings);
    }
}
