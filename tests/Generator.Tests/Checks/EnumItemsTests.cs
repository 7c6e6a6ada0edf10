using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Checks;

public sealed class EnumItemsTests
{
    [Fact]
    [Covers("UWG4020")]
    public void A_value_that_stands_twice_is_said_at_its_own_line()
        => AnalyzerHarness.AssertFindings(
            Checked.Schemas("Root:\n  type: string\n  enum:\n    - red\n    - blue\n    - red"),
            "UWG4020 Info (17,11): schema 'Root': the value 'red' stands in 'enum' before. One constant is generated for both. [#/components/schemas/Root/enum/2]");

    [Theory]
    [InlineData("type: string, enum: [a, 1, 2]", 37, "1 (and 1 more value of 'enum') does not fit the type 'string'", "It is read as that text: put it in quotes.", 1)]
    [InlineData("type: integer, enum: [1, many]", 38, "'many' does not fit the type 'integer'", "No answer that follows the schema can have it.", 1)]
    public void A_value_of_another_type_is_said(string schema, int column, string problem, string consequence, int index)
        => AnalyzerHarness.AssertFindings(
            Checked.Schemas($"Root: {{ {schema} }}"),
            $"UWG4020 Info (12,{column}): schema 'Root': {problem}. {consequence} [#/components/schemas/Root/enum/{index}]");

    [Theory]
    [InlineData("type: string, enum: [a, A, 'null', null]")]
    [InlineData("type: [string, integer], enum: [a, 1]")]
    [InlineData("enum: [a, 1, true]")]
    [InlineData("type: object, properties: { enum: { type: array, items: { type: string } } }")]
    [InlineData("type: object, properties: { a: { type: string } }, x-enum: [a, a]")]
    public void Other_values_are_left_alone(string schema) => AnalyzerHarness.AssertFindings(Checked.Schemas($"Root: {{ {schema} }}"));
}
