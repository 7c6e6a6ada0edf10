using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Checks;

public sealed class DifferentFormatsTests
{
    [Fact]
    [Covers("UWG4017")]
    public void The_odd_one_out_is_named_with_what_callers_see()
    {
        IReadOnlyList<Diagnostic> found = AnalyzerHarness.AssertFindings(
            Checked.Schemas("""
                Root:
                  type: object
                  properties:
                    replyStatus: { type: integer, format: int64, description: The HTTP status of the reply. }
                    callStatus: { type: integer, format: int64, description: The status code. }
                    failStatus: { type: integer, format: int32, description: The status code of the failure. }
                """),
            "UWG4017 Info (17,9): schema 'Root', property 'failStatus': it is an HTTP status code and has the format 'int32', while 'replyStatus' and 'callStatus' have 'int64'. Callers get an int from the one and a long from the other. [#/components/schemas/Root/properties/failStatus]");

        Assert.Equal([15, 16], Assert.Single(found).AdditionalLocations.Select(location => location.GetLineSpan().StartLinePosition.Line + 1));
    }

    [Fact]
    public void Times_of_one_unit_are_of_one_meaning()
        => AnalyzerHarness.AssertFindings(
            Checked.Schemas("""
                Root:
                  type: object
                  properties:
                    createdAt: { type: integer, format: int64, description: Unix timestamp in milliseconds. }
                    endedAt: { type: integer, description: Unix timestamp in milliseconds. }
                    openedAt: { type: integer, description: Unix timestamp in seconds. }
                """),
            "UWG4017 Info (16,9): schema 'Root', property 'endedAt': it is a Unix time in milliseconds and has no format, while 'createdAt' has 'int64'. Callers get a long from both, as long as nobody writes 'int32'. [#/components/schemas/Root/properties/endedAt]");

    [Theory]
    [InlineData("itemCount: { type: integer, format: int32, description: The number of items. }", "byteCount: { type: integer, format: int64, description: The number of bytes. }")]
    [InlineData("aStatus: { type: integer, format: int32, description: The status code. }", "bStatus: { type: integer, format: int64, description: How the weather is. }")]
    [InlineData("aStatus: { type: integer, format: int32, description: The status code. }", "bStatus: { type: integer, format: int32, description: The status code. }")]
    [InlineData("aStatus: { type: integer, format: int32, description: The status code. }", "bStatus: { type: string, description: The status code. }")]
    public void Numbers_that_may_differ_in_size_are_left_alone(string first, string second)
        => AnalyzerHarness.AssertFindings(Checked.Schemas($"Root:\n  type: object\n  properties:\n    {first}\n    {second}"));
}
