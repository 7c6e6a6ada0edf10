using CsCheck;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Tests.Read;

public sealed class JsonReadingTests
{
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData(" \t\r\n[]\n", "[]")]
    [InlineData("\uFEFF{\"a\": [1, -2.5e3, true, false, null, \"x\"], \"b\": {}}", "{a: [1, -2.5e3, true, false, null, \"x\"], b: {}}")]
    [InlineData("{\n\t\"a\":\t1\n}", "{a: 1}")]
    [InlineData("""{"a": "\/\b\f\n\r\t\"\\\u0041"}""", """{a: "/\b\f\n\r\t\"\\A"}""")]
    [InlineData("""{"no": "yes", "a": "1", "b": "null"}""", """{no: "yes", a: "1", b: "null"}""")]
    public void JSON_becomes_a_tree(string text, string tree) => Assert.Equal(tree, Reading.Clean(text));

    [Theory]
    [InlineData("""["\ud83d\ude80"]""", "🚀")]
    [InlineData("""["\ud83d"]""", "\uFFFD")]
    [InlineData("""["\ude80\ud83d"]""", "\uFFFD\uFFFD")]
    [InlineData("""["\ud83dx"]""", "\uFFFDx")]
    [InlineData("[\"a\u0085b\u2028c\u2029d\u007f\"]", "a\u0085b\u2028c\u2029d\u007f")]
    [InlineData("[\"\uE000\"]", "\uE000")]
    public void Characters_of_JSON_strings_arrive(string text, string value)
    {
        Reading reading = Reading.Of(text);

        Assert.Equal("", reading.Findings);
        Assert.Equal(value, ((SpecScalar)reading.Find("/0")).Text);
    }

    [Theory]
    [InlineData("[\"", "\"]")]
    [InlineData("- ", "\n")]
    public void Half_a_surrogate_pair_in_the_text_is_the_replacement_character(string before, string after)
        => Assert.Equal("\uFFFD", ((SpecScalar)Reading.Of($"{before}{(char)0xD83D}{after}").Find("/0")).Text);

    [Fact]
    public void A_key_may_be_long() => Assert.Equal($"{{{new string('k', 5000)}: 1}}", Reading.Clean($"{{\"{new string('k', 5000)}\": 1}}"));

    [Fact]
    public void Every_node_knows_where_it_stands()
    {
        Reading reading = Reading.Of("{\r\n  \"a\": [1, \"x\\ny\"],\r\n  \"b\" : {\"c\": null}\r\n}\r\n");

        Assert.Equal("1:1-4:2", Reading.Place(reading.Root!.Span));
        Assert.Equal("2:8-2:19", Reading.Place(reading.Find("/a").Span));
        Assert.Equal("2:12-2:18", Reading.Place(reading.Find("/a/1").Span));
        Assert.Equal("3:3-3:6", Reading.Place(JsonPointer.Locate(reading.Root!, "/b", PointerTarget.Key)));
        Assert.Equal("3:15-3:19", Reading.Place(reading.Find("/b/c").Span));
    }

    [Fact]
    public void Any_JSON_is_what_the_framework_sees()
        => JsonSamples.Any.Sample(json => Assert.Equal(JsonSamples.Flatten(json), JsonSamples.Flatten(Reading.Of(json.Length % 2 == 0 ? json : "\n\t" + json).Root!)), iter: 2_000);
}
