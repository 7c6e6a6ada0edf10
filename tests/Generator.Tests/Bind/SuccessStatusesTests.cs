using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Bind;

/// <summary>Which successes the client takes for declared; 200 alone goes without saying.</summary>
public sealed class SuccessStatusesTests
{
    [Theory]
    [InlineData("'200': { description: ok }", null)]
    [InlineData("'200': { description: ok }, '404': { description: gone }, default: { description: any }", null)]
    [InlineData("'201': { description: made }", "SuccessStatuses = [(201, 201)],")]
    [InlineData("'202': { description: later }, '200': { description: ok }", "SuccessStatuses = [(200, 200), (202, 202)],")]
    [InlineData("'204': { description: none }, 2XX: { description: any }", "SuccessStatuses = [(204, 204), (200, 299)],")]
    [InlineData("default: { description: any }", "SuccessStatuses = [(200, 299)],")]
    [InlineData("'404': { description: gone }", "SuccessStatuses = [(200, 299)],")]
    public void They_are_the_declared_ones(string responses, string? expected)
    {
        string text = Run(responses).AssertCompiles().AllText;

        if (expected is null)
            Assert.DoesNotContain("SuccessStatuses", text, StringComparison.Ordinal);
        else
            Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    private static GeneratorRun Run(string responses)
        => GeneratorHarness.Run(GeneratorInput.Of($"{{ openapi: 3.1.0, info: {{ title: T, version: '1' }}, paths: {{ /a: {{ get: {{ responses: {{ {responses} }} }} }} }} }}"));
}
