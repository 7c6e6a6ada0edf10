using System.Text.Json;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json;

public class AdditionalPropertiesTests
{
    [Theory]
    [InlineData("9007199254740993")]
    [InlineData("1e400")]
    [InlineData("1.10")]
    [InlineData("-0")]
    [InlineData("\"\\u00e9\\/\\ud83d\\ude80\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("null")]
    [InlineData("[1.0, {\"a\":  true}]")]
    public void Unknown_members_are_written_back_byte_for_byte(string value)
    {
        string json = $$"""{"small":1,"zz":{{value}},"aa":{{value}}}""";

        Sample sample = Sample.FromJson(json);
        Assert.Equal(json, sample.ToJson());

        // Once a value was parsed it is still the same bytes.
        Assert.Equal(value, sample.AdditionalProperties["zz"].GetRawText());
        Assert.Equal(json, sample.ToJson());
    }

    [Fact]
    public void They_read_as_a_dictionary_in_the_order_they_came()
    {
        IReadOnlyDictionary<string, JsonElement> members = Sample.FromJson("""{"b":1,"text":"x","a":"two","n\u0061me":[3]}""").AdditionalProperties;

        Assert.Equal(3, members.Count);
        Assert.Equal(["b", "a", "name"], members.Keys);
        Assert.Equal(["1", "two", "[3]"], members.Values.Select(v => v.ToString()));
        Assert.Equal(["b", "a", "name"], members.Select(m => m.Key));
        Assert.True(members.TryGetValue("a", out JsonElement two));
        Assert.Equal("two", two.GetString());
        Assert.False(members.TryGetValue("A", out _));
        Assert.True(members.ContainsKey("name"));
        Assert.Throws<KeyNotFoundException>(() => members["text"]);
    }

    [Fact]
    public void Many_members_are_found_and_overwritten_fast()
    {
        IEnumerable<string> twice = Enumerable.Range(0, 200_000).Select(i => $"\"m{i % 100_000}\":{i}");

        Sample sample = Sample.FromJson("{" + string.Join(',', twice) + "}");

        Assert.Equal(100_000, sample.AdditionalProperties.Count);
        Assert.All([0, 7, 8, 9, 10, 99_999], i => Assert.Equal(100_000 + i, sample.AdditionalProperties[$"m{i}"].GetInt32()));
    }

    [Fact]
    public void Users_can_send_members_of_their_own()
    {
        using JsonDocument document = JsonDocument.Parse("""{"x":1.10,"y":[]}""");
        Sample sample = new()
        {
            AdditionalProperties = document.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value),
        };

        document.Dispose();

        Assert.Equal("""{"x":1.10,"y":[]}""", sample.ToJson());
    }

    [Fact]
    public void What_is_no_JSON_is_refused() =>
        Assert.Throws<ArgumentException>(() => new AdditionalProperties([new("x", default)]));

    [Fact]
    public void Several_threads_may_read()
    {
        IReadOnlyDictionary<string, JsonElement> members = Sample.FromJson("""{"a":{"b":[1,2,3]},"c":1}""").AdditionalProperties;

        Parallel.For(0, 1000, _ => Assert.Equal(3, members["a"].GetProperty("b").GetArrayLength()));
    }

    [Fact]
    public void There_are_none_by_default() => Assert.Same(AdditionalProperties.Empty, new Sample().AdditionalProperties);
}
