using System.Text;
using System.Text.Json;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json;

public class MalformedTests
{
    [Theory]
    [InlineData("", "$: expected JSON, found an empty text")]
    [InlineData(" \n", "$: expected JSON, found an empty text")]
    [InlineData("\uFEFF", "$: expected JSON, found an empty text")]
    [InlineData("null", "$: expected an object, found null at byte 0")]
    [InlineData("[]", "$: expected an object, found an array at byte 0")]
    [InlineData("{", "$: the JSON ends before it is complete")]
    [InlineData("""{"children":[{"text":"abc""", "$.children[0].text: the JSON ends before it is complete")]
    [InlineData("{} {}", "$: more text after the end of the JSON at byte 3")]
    [InlineData("{}x", "$: more text after the end of the JSON at byte 2")]
    [InlineData("""{"small":NaN}""", "$.small: no valid JSON at byte 9")]
    [InlineData("""{"small":1,}""", "$: no valid JSON at byte 11")]
    [InlineData("""{"small":1/**/}""", "$.small: no valid JSON at byte 10")]
    [InlineData("""{"other":[1,2 3]}""", "$.other[1]: no valid JSON at byte 14")]
    [InlineData("""{"any":[1,tru]}""", "$.any[1]: no valid JSON at byte 13")]
    [InlineData("""{"other":"\x"}""", "$.other: no valid JSON at byte 11")]
    [InlineData("\uFEFF{\"small\":x}", "$.small: no valid JSON at byte 12")]
    [InlineData("{\"text\":\"a\nb\"}", "$.text: no valid JSON at byte 10")]
    public void The_message_says_where_and_why(string json, string message) =>
        Assert.Equal(message, Assert.Throws<JsonException>(() => Sample.FromJson(json)).Message);

    [Fact]
    public void A_wrong_type_deep_inside_has_its_path_line_and_column()
    {
        const string Json = """
            {"children": [{}, {
              "children": [{"odd name": 1, "headers": {"X-é.y": [["a"], "b"]}}]}]}
            """;

        JsonException exception = Assert.Throws<JsonException>(() => Sample.FromJson(Json));

        Assert.Equal("$.children[1].children[0].headers['X-é.y'][0]: expected a string, found an array at byte 74", exception.Message);
        Assert.Equal("$.children[1].children[0].headers['X-é.y'][0]", exception.Path);
        Assert.Equal(1, exception.LineNumber);
        Assert.Equal(Encoding.UTF8.GetByteCount(Json.Split('\n')[1].Split("[\"a\"]")[0]), exception.BytePositionInLine);
    }

    [Fact]
    public void No_value_shows_in_a_message()
    {
        string[] documents =
        [
            """{"large":"s3cr3t"}""", """{"at":"s3cr3t"}""", """{"id":"s3cr3t"}""", """{"child":"s3cr3t"}""", """{"flag":s3cr3t}""",
            """{"any":s3cr3t}""", """{"text":"s3cr3t\ud800"}""", """{"link":"http://s3cr3t:x:y"}""", """{"bytes":"s3cr3t*"}""",
        ];

        Assert.All(documents, json => Assert.DoesNotContain("s3cr3t", Assert.Throws<JsonException>(() => Sample.FromJson(json)).ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"text":"\ud800"}""", "$.text")]
    [InlineData("""{"text":"a\udc00b"}""", "$.text")]
    [InlineData("""{"children":[{"state":"\ud800x"}]}""", "$.children[0].state")]
    [InlineData("""{"at":"\ud800"}""", "$.at")]
    [InlineData("""{"headers":{"a":["\ud800"]}}""", "$.headers.a[0]")]
    public void Half_a_surrogate_pair_in_a_string_is_refused(string json, string path) => ReadingTests.Refused(path, json);

    [Theory]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"headers":{"\ud800":[]}}""")]
    public void Half_a_surrogate_pair_in_a_name_is_refused(string json) => Assert.Throws<JsonException>(() => Sample.FromJson(json));

    [Theory]
    [InlineData("text")]
    [InlineData("other")]
    [InlineData("any")]
    public void Invalid_UTF_8_is_refused_with_its_path(string name)
    {
        byte[] json = [.. Encoding.UTF8.GetBytes($$"""{"small":1,"{{name}}":"é"""), 0xFF, .. "\"}"u8];

        JsonException exception = Assert.Throws<JsonException>(() => Sample.FromJson(json));

        Assert.Equal($"$.{name}", exception.Path);
        Assert.Equal($"$.{name}: no valid UTF-8 at byte {json.Length - 3}", exception.Message);
    }

    [Fact]
    public void A_very_long_name_is_cut_in_the_message()
    {
        string json = "{\"headers\":{\"" + new string('n', 100_000) + "\":1}}";

        Assert.InRange(Assert.Throws<JsonException>(() => Sample.FromJson(json)).Message.Length, 100, 700);
    }
}
