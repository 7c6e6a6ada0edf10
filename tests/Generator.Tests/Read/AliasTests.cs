using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Tests.Read;

public sealed class AliasTests
{
    [Fact]
    public void An_alias_is_the_very_node_it_names()
    {
        Reading reading = Reading.Of("a: &x {b: 1}\nc: *x\nd: [*x]\n");

        Assert.Equal("", reading.Findings);
        Assert.Same(reading.Find("#/a"), reading.Find("#/c"));
        Assert.Same(reading.Find("#/a/b"), reading.Find("#/d/0/b"));
    }

    [Theory]
    [InlineData("a: &x 1\nb: *x\nc: &x 2\nd: *x\n", "{a: 1, b: 1, c: 2, d: 2}")]
    [InlineData("a: &x k\n*x : 1\n", "{a: \"k\", k: 1}")]
    [InlineData("&x k: *x\n", "{k: \"k\"}")]
    [InlineData("a: &x\nb: *x\n", "{a: null, b: null}")]
    public void Anchors_may_be_redefined_and_stand_at_keys(string text, string tree) => Assert.Equal(tree, Reading.Clean(text));

    [Fact]
    public void A_key_that_is_an_alias_stands_where_the_alias_stands()
        => Assert.Equal("2:1-2:3", Reading.Place(JsonPointer.Locate(Reading.Of("a: &x k\n*x : 1\n").Root!, "#/k", PointerTarget.Key)));

    [Theory]
    [InlineData("a: 1\nb: *nope\n", "UWG1002 2:4")]
    [InlineData("a: *x\nb: &x 1\n", "UWG1002 1:4")]
    public void An_alias_without_an_anchor_before_it_is_an_error(string text, string findings)
    {
        Reading reading = Reading.Of(text);

        Assert.Null(reading.Root);
        Assert.Equal(findings, reading.Findings);
        Assert.Contains("names nothing", reading.Message);
    }

    [Theory]
    [InlineData("a: &x\n  b: 1\n  c: *x\n", "{a: {b: 1, c: null}}", "UWG1005 3:6")]
    [InlineData("a: &x [1, [*x]]\n", "{a: [1, [null]]}", "UWG1005 1:12")]
    [InlineData("x: &a\n  *a : 1\n  b: 2\n", "{x: {b: 2}}", "UWG1005 2:3")]
    public void An_alias_inside_its_own_value_reads_as_null(string text, string tree, string findings)
    {
        Reading reading = Reading.Of(text);

        Assert.Equal(tree, reading.Tree);
        Assert.Equal(findings, reading.Findings);
    }

    [Theory]
    [InlineData("a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3\n", "{a: {b: 1, c: 2}, d: {b: 1, c: 3}}")]
    [InlineData("a: &x {b: 1, c: 2}\nd:\n  c: 3\n  <<: *x\n  e: 4\n", "{a: {b: 1, c: 2}, d: {c: 3, b: 1, e: 4}}")]
    [InlineData("x: &x {b: 1}\ny: &y {b: 2, c: 2}\nd:\n  <<: [*x, *y]\n", "{x: {b: 1}, y: {b: 2, c: 2}, d: {b: 1, c: 2}}")]
    [InlineData("d:\n  <<: {b: 1}\n", "{d: {b: 1}}")]
    [InlineData("x: &x {b: 1}\ny: &y {<<: *x, c: 2}\nd: {<<: *y}\n", "{x: {b: 1}, y: {b: 1, c: 2}, d: {b: 1, c: 2}}")]
    [InlineData("d: {\"<<\": 1}", "{d: {<<: 1}}")]
    public void Merge_keys_add_what_the_mapping_does_not_have(string text, string tree) => Assert.Equal(tree, Reading.Clean(text));

    [Fact]
    public void A_merge_key_with_something_else_is_ignored()
    {
        Reading reading = Reading.Of("a:\n  b: 1\n  <<: text\n");

        Assert.Equal("{a: {b: 1}}", reading.Tree);
        Assert.Equal("UWG1010 3:3", reading.Findings);
    }

    [Fact]
    public void In_JSON_two_angles_are_an_ordinary_key() => Assert.Equal("{<<: {a: 1}}", Reading.Clean("{\"<<\":{\"a\":1}}"));
}
