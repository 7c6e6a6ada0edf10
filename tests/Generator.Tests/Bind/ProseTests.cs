using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Tests.Bind;

/// <summary>Types that only the description knows. Conservative: what is not plainly a value is none.</summary>
public sealed class ProseTests
{
    [Fact]
    public void A_table_names_values_and_describes_them()
    {
        IReadOnlyList<ProseValue> values = DescriptionTable.FindValues(
            """
            The state. Common ones:

            | Value | Description |
              | ----- | ----------- |
              | `RUN_STARTED` | It runs. |
            | `RUN_FAILED`  | It failed after all retries. |
            | not a value   | Prose. |
            """);

        Assert.Equal([new ProseValue("RUN_STARTED", "It runs."), new ProseValue("RUN_FAILED", "It failed after all retries.")], values);
    }

    [Theory]
    [InlineData("| Value |\n| --- |\n| `ONE` |")]
    [InlineData("| Value |\n| `ONE` |\n| `TWO` |")]
    [InlineData("| Value |\n| --- |\n| `one two` |\n| `three four` |")]
    [InlineData("| Value |\n| --- |\n| ONE |\n| TWO |")]
    [InlineData("no table")]
    [InlineData("| |")]
    [InlineData("||")]
    [InlineData(null)]
    public void What_is_no_table_of_values_gives_none(string? description) => Assert.Empty(DescriptionTable.FindValues(description));

    [Theory]
    [InlineData("The state (STEP_SUCCESS, STEP_RETRY).", "STEP_SUCCESS,STEP_RETRY")]
    [InlineData("One of (ACTIVE, PAUSED, or GONE)", "ACTIVE,PAUSED,GONE")]
    [InlineData("(`ON`, `OFF`)", "ON,OFF")]
    [InlineData("(ASC or DESC)", "ASC,DESC")]
    [InlineData("The type of grouping (parallel, sequential, or next).", "")]
    [InlineData("The step (e.g., CALL, WAIT).", "")]
    [InlineData("An identifier (UUID).", "")]
    [InlineData("A choice (A, B).", "")]
    public void Capitals_in_parentheses_name_values(string description, string expected)
        => Assert.Equal(expected, string.Join(",", CapitalList.FindValues(description).Select(value => value.Value)));

    [Theory]
    [InlineData("When the step was created (Unix timestamp in milliseconds).", PrimitiveKind.UnixMilliseconds)]
    [InlineData("Filter events from this date onwards in milliseconds (Unix timestamp). Inclusive.", PrimitiveKind.UnixMilliseconds)]
    [InlineData("Milliseconds since the epoch", PrimitiveKind.UnixMilliseconds)]
    [InlineData("The deadline as Unix time in seconds.", PrimitiveKind.UnixSeconds)]
    [InlineData("The creation timestamp of the invoker workflow run.", null)]
    [InlineData("A delay in milliseconds.", null)]
    [InlineData("A Unix timestamp.", null)]
    [InlineData(null, null)]
    public void The_description_tells_the_unit_of_a_time(string? description, object? expected)
        => Assert.Equal((PrimitiveKind?)expected, EpochUnit.Find(description));

    [Fact]
    public void Pairs_are_two_names_and_a_separator()
        => Assert.Equal(
            new PairPattern("workflowRunId", "@", "workflowCreatedAt"),
            PairPattern.Find("Provide a comma-separated list of `workflowRunId@workflowCreatedAt` pairs to query"));

    [Theory]
    [InlineData("a comma-separated list of `ids`")]
    [InlineData("`a@b` pairs")]
    public void Other_lists_are_no_pairs(string description) => Assert.Null(PairPattern.Find(description));

    [Theory]
    [InlineData("(A1, ")]
    [InlineData("(AB_")]
    [InlineData("( ")]
    [InlineData("comma separated list of ")]
    [InlineData("comma separated list of `a")]
    [InlineData("| `A` ")]
    public void Prose_that_never_comes_to_its_point_ends_all_the_same(string text)
    {
        string description = string.Concat(Enumerable.Repeat(text, 200_000 / text.Length));

        Assert.Empty(CapitalList.FindValues(description));
        Assert.Null(PairPattern.Find(description));
        Assert.Null(EpochUnit.Find(description));
        Assert.Empty(DescriptionTable.FindValues(description));
    }
}
