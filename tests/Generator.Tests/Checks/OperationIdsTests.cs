using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Checks;

public sealed class OperationIdsTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        paths:
          /a:
            get:
              operationId: list
              tags: [a]
              responses: { '204': { description: Fine. } }
          /b:
            get:
              operationId: list
              tags: [b]
              responses: { '204': { description: Fine. } }
            put:
              operationId: List
              responses: { '204': { description: Fine. } }
        """;

    [Fact]
    [Covers("UWG4012")]
    public void The_second_operation_of_an_id_is_said_and_points_at_the_first()
    {
        IReadOnlyList<Diagnostic> found = AnalyzerHarness.AssertFindings(
            Document,
            "UWG4012 Warning (11,7): GET /b: the operationId 'list' is that of GET /a too, at line 6. The method's name depends on which of them comes first. [#/paths/~1b/get/operationId]");

        Assert.Equal(5, Assert.Single(Assert.Single(found).AdditionalLocations).GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void Operations_that_are_filtered_out_are_not_looked_at()
    {
        var document = new DocumentInput("openapi.yaml", Document) { Metadata = new Dictionary<string, string> { ["ExcludePaths"] = "/a" } };

        AnalyzerHarness.AssertFindings(new GeneratorInput { Documents = [document] });
    }
}
