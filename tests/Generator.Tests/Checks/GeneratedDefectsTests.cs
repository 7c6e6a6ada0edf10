using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Checks;

/// <summary>
/// Contradictions that change what is generated. The generator says them, where analyzers are turned off too, with what it made of them; the
/// analyzer says nothing more.
/// </summary>
public sealed class GeneratedDefectsTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        security:
          - nobody: []
        paths:
          /things/{id}:
            get:
              operationId: getThing
              parameters:
                - { name: twice, in: query, schema: { type: string } }
                - { name: twice, in: query, schema: { type: integer } }
                - { name: nowhere, in: path, required: true, schema: { type: string } }
              responses: { '204': { description: Fine. } }
        """;

    [Fact]
    [Covers("UWG4013")]
    [Covers("UWG4014")]
    [Covers("UWG4015")]
    [Covers("UWG4018")]
    public void The_generator_says_them_once()
    {
        string[] said = [.. GeneratorHarness.Run(GeneratorInput.Of(Document)).Diagnostics.Select(GeneratorRun.Describe).Order(StringComparer.Ordinal)];

        Assert.Equal(
            [
                "UWG4013 Warning (11,11): The second query parameter 'twice' of GET /things/{id}: the same parameter is declared before. The first one is used [#/paths/~1things~1{id}/get/parameters/1]",
                "UWG4014 Warning (12,11): The path parameter 'nowhere' of GET /things/{id}: the path has no place for it. It is left out [#/paths/~1things~1{id}/get/parameters/2]",
                "UWG4015 Warning (6,3): The path of GET /things/{id}: '{id}' is declared by no parameter. A string argument is generated [#/paths/~1things~1{id}]",
                "UWG4018 Warning (4,5): The security scheme 'nobody' that the document requires: the document declares no such scheme. The requirement stays; a credential for it is made with ApiCredential [#/security/0/nobody]",
            ],
            said);
        AnalyzerHarness.AssertFindings(Document);
    }
}
