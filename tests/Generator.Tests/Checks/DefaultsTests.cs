using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Checks;

public sealed class DefaultsTests
{
    [Theory]
    [Covers("UWG4010")]
    [InlineData("type: integer, maximum: 10, default: 11", "the default 11 is above the maximum 10")]
    [InlineData("type: integer, minimum: 1, default: 0", "the default 0 is below the minimum 1")]
    [InlineData("type: number, exclusiveMaximum: 1, default: 1", "the default 1 is not below 1, as 'exclusiveMaximum' wants it")]
    [InlineData("type: string, enum: [a, b], default: c", "the default 'c' is none of the values of 'enum'")]
    [InlineData("type: array, items: { type: string, enum: [a] }, default: [a, c]", "the default a list is none of the values of 'enum'")]
    [InlineData("type: array, items: { type: string }, default: a", "the default 'a' is no list")]
    [InlineData("type: object, default: a", "the default 'a' is no object")]
    [InlineData("type: string, minLength: 2, default: a", "the default 'a' is shorter than minLength 2")]
    public void A_default_that_the_schema_refuses_is_said(string schema, string problem)
        => AnalyzerHarness.AssertFindings(
            Checked.Schemas($"Root:\n  type: object\n  properties:\n    size: {{ {schema} }}"),
            $"UWG4010 Warning (15,{17 + schema.IndexOf("default", StringComparison.Ordinal)}): schema 'Root', property 'size': {problem}. A service that follows its schema refuses what it says it assumes. [#/components/schemas/Root/properties/size/default]");

    [Theory]
    [InlineData("type: integer, minimum: 5, maximum: 4", "'minimum' is 5, which is more than 'maximum' 4", "minimum")]
    [InlineData("type: string, minLength: 5, maxLength: 4", "'minLength' is 5, which is more than 'maxLength' 4", "minLength")]
    [InlineData("type: array, items: { type: string }, minItems: 5, maxItems: 4", "'minItems' is 5, which is more than 'maxItems' 4", "minItems")]
    public void Limits_that_nothing_keeps_are_said(string schema, string problem, string keyword)
        => AnalyzerHarness.AssertFindings(
            Checked.Schemas($"Root: {{ {schema} }}"),
            $"UWG4010 Warning (12,{13 + schema.IndexOf(keyword, StringComparison.Ordinal)}): schema 'Root': {problem}. No value keeps both. [#/components/schemas/Root/{keyword}]");

    [Theory]
    [InlineData("type: integer, minimum: 1, maximum: 1, default: 1")]
    [InlineData("type: [string, 'null'], enum: [a, b], default: null")]
    [InlineData("type: string, enum: ['1', '2'], default: 1")]
    [InlineData("anyOf: [{ type: string, enum: [a] }, { type: string }], default: b")]
    [InlineData("type: array, items: { type: string, enum: [a, b] }, default: [a]")]
    public void A_default_that_fits_is_left_alone(string schema)
        => AnalyzerHarness.AssertFindings(Checked.Schemas($"Root:\n  type: object\n  properties:\n    size: {{ {schema} }}"));

    [Fact]
    public void A_default_of_another_type_is_said_by_the_generator_alone()
    {
        string document = Checked.Schemas("Root:\n  type: object\n  properties:\n    size: { type: integer, default: many }");

        AnalyzerHarness.AssertFindings(document);
        Assert.Equal("UWG1007", Assert.Single(GeneratorHarness.Run(GeneratorInput.Of(document)).Diagnostics).Id);
    }
}
