using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Tests.Read;

[Collection(Timed.Name)]
public sealed class BudgetTests
{
    [Theory]
    [InlineData("[", "]", 127)]
    [InlineData("{\"a\":", "}", 127)]
    public void Nesting_up_to_the_limit_is_read(string open, string close, int depth)
    {
        string nested = Repeat(open, depth) + "1" + Repeat(close, depth);

        Assert.False(Reading.Of(nested).HasErrors);
        Assert.False(Reading.Of("a: " + nested).HasErrors);
    }

    [Theory]
    [InlineData("[", "", "UWG1002 1:129")]
    [InlineData("{\"a\":", "", "UWG1002 1:641")]
    [InlineData("{a: ", "", "UWG1002 1:513")]
    [InlineData("- ", "", "UWG1002 1:257")]
    [InlineData("[\n", "", "UWG1002 129:1")]
    [InlineData("[", "x: ", "UWG1002 1:131")]
    public void Deeper_nesting_is_an_error_however_deep_it_goes(string open, string prefix, string findings)
    {
        var time = new Timed();

        Reading reading = Reading.Of(prefix + Repeat(open, 200_000));

        Assert.Null(reading.Root);
        Assert.Equal(findings, reading.Findings);
        Assert.Contains("nested too deeply", reading.Message);
        time.AssertEnds();
    }

    [Fact]
    public void Aliases_cannot_nest_deeper_than_text_can()
    {
        string text = "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 1000).Select(i => $"a{i}: &a{i} [*a{i - 1}]\n"));

        Assert.Equal("UWG1002 128:14", Reading.Of(text).Findings);
    }

    [Fact]
    public void An_alias_bomb_is_an_error()
    {
        string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(Enumerable.Range(1, 9).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));

        Reading reading = Reading.Of(text);

        Assert.Null(reading.Root);
        Assert.Contains("too large", reading.Message);
    }

    [Fact]
    public void A_mapping_cannot_be_merged_without_end()
    {
        string text = $"b: &b {{{string.Concat(Enumerable.Range(0, 10_000).Select(i => $"k{i}: 1, "))}}}\nc:\n  <<: [{Repeat("*b, ", 20_000)}]\n";

        Assert.Contains("too large", Reading.Of(text).Message);
    }

    [Fact]
    public void A_text_over_the_size_limit_is_not_read()
        => Assert.Equal("UWG1002 1:1", Reading.Of(new string(' ', ReadBudget.MaxCharacters + 1)).Findings);

    [Theory]
    [InlineData("? ")]
    [InlineData("- ")]
    [InlineData(": ")]
    [InlineData("a: ")]
    [InlineData("[{")]
    [InlineData("[]")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("&a ")]
    [InlineData("*a ")]
    [InlineData("a: b\n")]
    [InlineData("|\n")]
    [InlineData("\"\n")]
    [InlineData("a: \"b\nc\"\n")]
    [InlineData("a: [\nb]\n")]
    [InlineData("a: |\n    \n")]
    [InlineData("[a,#\n")]
    [InlineData("\t\n")]
    [InlineData("---\n")]
    [InlineData("\r")]
    [InlineData("a:\n ")]
    public void Storms_of_one_thing_end_in_time(string part)
    {
        foreach (string prefix in new[] { "", "x: ", "x: [" })
        {
            var time = new Timed();
            _ = Reading.Of(prefix + Repeat(part, 400_000 / part.Length));
            time.AssertEnds();
        }
    }

    [Fact]
    public void Cancelling_stops_the_reading()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var bag = new Upstash.Workflow.Generator.Diagnostics.DiagnosticBag("test.yaml");

        Assert.Throws<OperationCanceledException>(() => SpecReader.Read("a: 1", bag, source.Token));
        Assert.Throws<OperationCanceledException>(() => SpecReader.Read("{\"a\": 1}", bag, source.Token));
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
