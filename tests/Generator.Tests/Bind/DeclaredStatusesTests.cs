using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Bind;

/// <summary>Error statuses whose body the client cannot type are declared all the same.</summary>
public sealed class DeclaredStatusesTests
{
    private const string Json = "content: { application/json: { schema: { type: string } } }";

    [Theory]
    [InlineData("'404': { description: gone }", "DeclaredStatuses = [(404, 404)],")]
    [InlineData("'404': { description: gone }, 5XX: { description: broken }, '302': { description: moved }", "DeclaredStatuses = [(404, 404), (500, 599), (302, 302)],")]
    [InlineData("default: { description: any }", "DeclaredStatuses = [(100, 599)],")]
    [InlineData("'404': { description: gone, content: { text/plain: {} } }", "DeclaredStatuses = [(404, 404)],")]
    [InlineData("'404': { description: gone }, 4XX: { description: typed, " + Json + " }", null)]
    [InlineData("'404': { description: typed, " + Json + " }, '204': { description: none }", null)]
    public void They_stand_beside_the_typed_errors(string responses, string? expected)
    {
        GeneratorRun run = Run($"'200': {{ description: ok }}, {responses}").AssertCompiles();

        if (expected is null)
            Assert.DoesNotContain("DeclaredStatuses", run.AllText, StringComparison.Ordinal);
        else
            Assert.Contains(expected, run.AllText, StringComparison.Ordinal);
    }

    private static GeneratorRun Run(string responses)
        => GeneratorHarness.Run(GeneratorInput.Of($"{{ openapi: 3.1.0, info: {{ title: T, version: '1' }}, paths: {{ /a: {{ get: {{ responses: {{ {responses} }} }} }} }} }}"));
}
