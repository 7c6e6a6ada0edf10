using System.Text.Json;
using Upstash.Workflow.Runtime.Internal;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json;

public class NestingTests
{
    [Theory]
    [InlineData(100)]
    [InlineData(1000)]
    public void Deep_unknown_members_are_kept(int depth)
    {
        string json = $$"""{"small":1,"deep":{{Nested(depth)}}}""";

        Sample sample = Sample.FromJson(json);

        Assert.Equal(json, sample.ToJson());
        Assert.Equal(JsonValueKind.Array, sample.AdditionalProperties["deep"].ValueKind);
        Assert.Equal(json, new Sample { Small = 1, AdditionalProperties = sample.AdditionalProperties }.ToJson());
    }

    [Theory]
    [InlineData("any")]
    [InlineData("deep")]
    [InlineData("child")]
    [InlineData("children")]
    public void Nesting_without_end_fails_fast(string name)
    {
        string json = $$"""{"{{name}}":{{Nested(100_000)}}}""";

        Assert.Throws<JsonException>(() => Sample.FromJson(json));
    }

    [Fact]
    public void The_limit_says_its_name()
    {
        JsonException exception = Assert.Throws<JsonException>(() => Sample.FromJson($$"""{"deep":{{Nested(100_000)}}}"""));

        Assert.Contains("nested deeper than 1024 levels", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Models_within_models_stop_at_the_limit_too()
    {
        string deep = string.Concat(Enumerable.Repeat("""{"child":""", 1000)) + "{}" + new string('}', 1000);
        string endless = string.Concat(Enumerable.Repeat("""{"child":""", 100_000));

        Assert.Equal(deep, Sample.FromJson(deep).ToJson());
        Assert.Throws<JsonException>(() => Sample.FromJson(endless));
    }

    [Fact]
    public void A_small_stack_is_no_crash()
    {
        string deep = string.Concat(Enumerable.Repeat("""{"children":[""", 500)) + "{}" + string.Concat(Enumerable.Repeat("]}", 500));
        Exception? caught = null;
        var thread = new Thread(() => caught = Record.Exception(() => Sample.FromJson(deep)), maxStackSize: 192 * 1024);

        thread.Start();
        thread.Join();

        Assert.True(caught is null or JsonException, caught?.ToString());
    }

    [Fact]
    public void A_deep_element_is_written() =>
        Assert.Equal($$"""{"any":{{Nested(1000)}}}""", Sample.FromJson($$"""{"any":{{Nested(1000)}}}""").ToJson());

    [Fact]
    public void The_path_tracker_survives_broken_text()
    {
        string[] texts = ["]]]}}}", "\"", "{\"a", "{\"a\\", ",,,", "{{{[[[", "\\"];

        Assert.All(texts, text => Assert.StartsWith("$", JsonPath.At(System.Text.Encoding.UTF8.GetBytes(text), 1000), StringComparison.Ordinal));
    }

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);
}
