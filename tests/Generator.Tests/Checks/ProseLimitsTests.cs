using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Checks;

public sealed class ProseLimitsTests
{
    private const string Checks = "The client checks the schema's before it sends, so a value that the service refuses may pass, or one that it takes may not.";

    [Theory]
    [Covers("UWG4004")]
    [InlineData("type: integer, maximum: 100", "Max 50.", "Max 50", "maximum: 100")]
    [InlineData("type: integer, maximum: 100", "A maximum of 50 is given.", "maximum of 50", "maximum: 100")]
    [InlineData("type: integer, maximum: 100", "At most 50 things.", "At most 50", "maximum: 100")]
    [InlineData("type: integer, maximum: 100", "You get up to 1,000 at once.", "up to 1,000", "maximum: 100")]
    [InlineData("type: integer, minimum: 0", "Min 1, please.", "Min 1", "minimum: 0")]
    [InlineData("type: integer, minimum: 0, maximum: 9", "A number between 1 and 9.", "between 1 and 9", "minimum: 0")]
    [InlineData("type: string, maxLength: 10", "Up to 20 characters.", "Up to 20", "maxLength: 10")]
    [InlineData("type: array, maxItems: 10, items: { type: string }", "Max 20 items.", "Max 20", "maxItems: 10")]
    public void A_limit_that_the_schema_has_otherwise_is_said(string schema, string description, string phrase, string keyword)
        => AnalyzerHarness.AssertFindings(
            Checked.Parameters($"- name: count\n  in: query\n  schema: {{ {schema} }}\n  description: {description}"),
            $"UWG4004 Warning (10,{23 + description.IndexOf(phrase, StringComparison.Ordinal) + 1}): GET /things, query 'count': the description says '{phrase}', but the schema has '{keyword}'. {Checks} [#/paths/~1things/get/parameters/0/description]");

    [Theory]
    [InlineData("Defaults to 20.", "Defaults to 20")]
    [InlineData("The default is 20.", "default is 20")]
    [InlineData("How many (default 20).", "default 20")]
    [InlineData("'Default: 20'", "Default: 20")]
    public void A_default_that_the_schema_has_otherwise_is_said(string description, string phrase)
        => AnalyzerHarness.AssertFindings(
            Checked.Parameters($"- name: count\n  in: query\n  schema: {{ type: integer, default: 10 }}\n  description: {description}"),
            $"UWG4004 Warning (10,{23 + description.IndexOf(phrase, StringComparison.Ordinal) + 1}): GET /things, query 'count': the description says '{phrase}', but the schema has 'default: 10'. The documentation of the client shows both. [#/paths/~1things/get/parameters/0/description]");

    [Fact]
    public void Of_several_contradictions_one_is_said()
        => AnalyzerHarness.AssertFindings(
            Checked.Schemas("""
                Root:
                  type: integer
                  maximum: 100
                  default: 100
                  description: |
                    - Here: max 100 (default 100)
                    - There: max 10 (default 10)
                """),
            "UWG4004 Warning (18,18): schema 'Root': the description says 'max 10', but the schema has 'maximum: 100'. The documentation of the client shows both. [#/components/schemas/Root/description]");

    [Theory]
    [InlineData("type: integer, maximum: 100", "Max 100.")]
    [InlineData("type: integer", "Max 10.")]
    [InlineData("type: integer, maximum: 100", "Max 10MB, at most 10 seconds, up to 10 % or 2^31, max 10-20.")]
    [InlineData("type: integer, maximum: 100", "Typically between 0 and 10.")]
    [InlineData("type: integer, maximum: 100", "We recommend a maximum of 10.")]
    [InlineData("type: integer, default: 0", "0 is the same as the default of 20.")]
    [InlineData("type: integer, minimum: 0", "Minimum 20, or 0 for no limit.")]
    [InlineData("type: string, maxLength: 100", "Max 10.")]
    [InlineData("type: string, maxLength: 254", "Up to 64 characters before the sign, 254 in all.")]
    [InlineData("type: integer, maximum: 100", "The climax 10 or the admin 5.")]
    public void What_is_no_plain_limit_contradicts_nothing(string schema, string description)
        => AnalyzerHarness.AssertFindings(Checked.Parameters($"- name: count\n  in: query\n  schema: {{ {schema} }}\n  description: {description}"));
}
