using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Checks;

public sealed class DifferentListsTests
{
    [Fact]
    [Covers("UWG4002")]
    public void An_enum_and_a_table_that_differ_are_named_once_with_what_each_has_alone()
        => AnalyzerHarness.AssertFindings(
            Checked.Schemas("""
                Root:
                  type: string
                  enum: [red, green, blue]
                  description: |
                    | Value |
                    | --- |
                    | `red` |
                    | `blue` |
                    | `yellow` |
                """),
            "UWG4002 Warning (20,12): schema 'Root': 'yellow' is only in a table, 'green' is only in 'enum'. Callers cannot know which of the lists is right. [#/components/schemas/Root/description]");

    [Fact]
    public void A_table_and_a_list_of_one_description_are_compared_too()
        => AnalyzerHarness.AssertFindings(
            Checked.Schemas("""
                Root:
                  type: integer
                  description: |
                    A color (RED, BLUE, PINK).

                    | Value |
                    | --- |
                    | `RED` |
                    | `BLUE` |
                """),
            "UWG4002 Warning (15,29): schema 'Root': 'PINK' is only in parentheses. Callers cannot know which of the lists is right. [#/components/schemas/Root/description]");

    [Theory]
    [InlineData("[red, blue]", "A color (RED, BLUE).")]
    [InlineData("[RED, BLUE]", "Sent by (HTTP, MAIL).")]
    [InlineData("[RED, BLUE, PINK]", "Common colors include (RED, BLUE).")]
    [InlineData("[RED, BLUE]", "A color.")]
    public void Lists_that_agree_or_are_of_other_things_are_left_alone(string values, string description)
        => AnalyzerHarness.AssertFindings(Checked.Schemas($"Root:\n  type: string\n  enum: {values}\n  description: {description}"));
}
