using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Tests.Read;

public sealed class YamlReadingTests
{
    [Theory]
    [InlineData("a: 1\nb: [x, y]\nc: {d: e}", "{a: 1, b: [\"x\", \"y\"], c: {d: \"e\"}}")]
    [InlineData("a:\n- x\n- - y\n  - z\n", "{a: [\"x\", [\"y\", \"z\"]]}")]
    [InlineData("a: |\n  one\n  two\nb: >-\n  one\n  two\n", "{a: \"one\\ntwo\\n\", b: \"one two\"}")]
    [InlineData("a: one\n  two\n", "{a: \"one two\"}")]
    [InlineData("a: 'it''s'\nb: \"\\u00e9\\/\\x41\"\n", "{a: \"it's\", b: \"é/A\"}")]
    [InlineData("a:\nb: ~\nc: ''\n", "{a: null, b: ~, c: \"\"}")]
    [InlineData("200: ok\ntrue: yes\n~: x\n", "{200: \"ok\", true: \"yes\", ~: \"x\"}")]
    [InlineData("? a\n: b\n", "{a: \"b\"}")]
    [InlineData("--- # here\na: 1\n...\n", "{a: 1}")]
    [InlineData("%YAML 1.2\n%TAG ! tag:x,2000:\n---\na: 1\n", "{a: 1}")]
    [InlineData("just text", "\"just text\"")]
    [InlineData("{a: b, c: [d]}", "{a: \"b\", c: [\"d\"]}")]
    [InlineData("{\"a\": 1,\n \"b\": 2,}", "{a: 1, b: 2}")]
    public void YAML_becomes_a_tree(string text, string tree) => Assert.Equal(tree, Reading.Clean(text));

    [Theory]
    [InlineData("!!str 5", "\"5\"")]
    [InlineData("! 5", "\"5\"")]
    [InlineData("!!int \"5\"", "5")]
    [InlineData("!!float 5", "5")]
    [InlineData("!!int x", "\"x\"")]
    [InlineData("!!null ''", "null")]
    [InlineData("!foo bar", "\"bar\"")]
    [InlineData("!foo 5", "5")]
    [InlineData("!!python/object/apply:os.system ['id']", "[\"id\"]")]
    [InlineData("!!binary AAAA", "\"AAAA\"")]
    public void Standard_tags_choose_the_kind_and_others_do_nothing(string value, string tree) => Assert.Equal($"{{a: {tree}}}", Reading.Clean($"a: {value}"));

    [Theory]
    [InlineData("a: 1\nb: 2\n")]
    [InlineData("a: 1\r\nb: 2\r\n")]
    [InlineData("a: 1\rb: 2\r")]
    [InlineData("\uFEFFa: 1\nb: 2\n")]
    [InlineData("# c\r\n\r\na: 1\nb: 2")]
    public void Line_ends_and_a_byte_order_mark_do_not_matter(string text)
    {
        Reading reading = Reading.Of(text);

        Assert.Equal("{a: 1, b: 2}", reading.Tree);
        SpecEntry b = ((SpecMapping)reading.Root!).Find("b")!.Value;
        Assert.Equal('b', text[b.KeySpan.Start]);
        Assert.Equal('2', text[b.Value.Span.Start]);
        Assert.Equal(0, b.KeySpan.Column);
        Assert.Equal(3, b.Value.Span.Column);
    }

    [Fact]
    public void Every_node_knows_where_it_stands()
    {
        Reading reading = Reading.Of("# c\na: &x {b: [1, \"two\"]}\nc:\n  - d: |\n      text\n\n    e: *x\nf:\n");

        Assert.Equal("2:4-2:22", Reading.Place(reading.Find("#/a").Span));
        Assert.Equal("2:11-2:21", Reading.Place(reading.Find("#/a/b").Span));
        Assert.Equal("2:15-2:20", Reading.Place(reading.Find("#/a/b/1").Span));
        Assert.Equal("4:8-5:11", Reading.Place(reading.Find("#/c/0/d").Span));
        Assert.Equal("4:5-7:10", Reading.Place(reading.Find("#/c/0").Span));
        Assert.Equal("4:3-7:10", Reading.Place(reading.Find("#/c").Span));
        Assert.Equal("8:3-8:3", Reading.Place(reading.Find("#/f").Span));
        Assert.Equal("7:5-7:6", Reading.Place(JsonPointer.Locate(reading.Root!, "#/c/0/e", PointerTarget.Key)));
    }

    [Fact]
    public void Separators_of_YAML_1_1_are_ordinary_characters_and_move_nothing()
    {
        Reading reading = Reading.Of("a: \"x\u0085y\u2028z\u2029\"\nb\u2028c: |\n  p\u2029q\nd: 1\n");

        Assert.Equal("", reading.Findings);
        Assert.Equal("x\u0085y\u2028z\u2029", ((SpecScalar)reading.Find("#/a")).Text);
        Assert.Equal("p\u2029q\n", ((SpecScalar)reading.Find("#/b\u2028c")).Text);
        Assert.Equal("4:4-4:5", Reading.Place(reading.Find("#/d").Span));
    }

    [Fact]
    public void Private_characters_of_the_document_are_no_separators()
    {
        Reading reading = Reading.Of("a: \"\uE000\u2028\"\nb: \"\\ue001\"");

        Assert.Equal("\uE000\u2028", ((SpecScalar)reading.Find("#/a")).Text);
        Assert.Equal("\uE001", ((SpecScalar)reading.Find("#/b")).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("  \n\n")]
    [InlineData("# only\n# comments\n")]
    public void A_document_without_content_is_empty(string text)
    {
        Reading reading = Reading.Of(text);

        Assert.Null(reading.Root);
        Assert.Equal("UWG1006 1:1", reading.Findings);
        Assert.Contains("is empty", reading.Message);
    }

    [Fact]
    public void Only_the_first_of_several_documents_is_read()
    {
        Reading reading = Reading.Of("a: 1\n---\nb: 2\n--- {\n");

        Assert.Equal("{a: 1}", reading.Tree);
        Assert.Equal("UWG1010 2:1", reading.Findings);
    }
}
