using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Parameters;

public sealed class ScalarParameterTests
{
    [Fact]
    public async Task Path_query_and_header_go_where_they_are_declared()
    {
        const string Document = """
            openapi: 3.0.3
            info: { title: Test, version: '1' }
            paths:
              /things/{id}:
                get:
                  operationId: getThing
                  parameters:
                    - { in: path, name: id, required: true, schema: { type: string } }
                    - { in: query, name: since, schema: { type: string, format: date } }
                    - { in: header, name: X-Trace, schema: { type: integer } }
                  responses: { '204': { description: Fine. } }

            """;

        LiveResult result = await LiveCall.Run(
            Document,
            """await client.GetThingAsync("a/b", new() { Since = new DateOnly(2026, 1, 31) }, xTrace: 7, ct: ct); return null;""",
            LiveAnswer.Empty);

        result.Run.AssertDiagnostics();
        Assert.Equal("GET /things/a%2Fb?since=2026-01-31", result.Request.Line);
        Assert.Equal("7", result.Request.Header("X-Trace"));
        Assert.Null(result.Request.Body);
    }
}
