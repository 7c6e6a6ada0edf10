using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Checks;

/// <summary>Documents around the few lines that a test is about, with nothing else to find in them.</summary>
internal static class Checked
{
    /// <summary>Schemas from line 12, column 5. <c>GET /root</c> answers with the one that is called <c>Root</c>.</summary>
    public static string Schemas(string schemas)
        => """
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              /root:
                get:
                  responses:
                    '200':
                      description: Fine.
                      content: { application/json: { schema: { $ref: '#/components/schemas/Root' } } }
            components:
              schemas:

            """ + Snippets.Indent(schemas, 4);

    /// <summary>Query parameters of <c>GET /things</c> from line 7, column 9.</summary>
    public static string Parameters(string parameters)
        => """
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              /things:
                get:
                  parameters:

            """ + Snippets.Indent(parameters, 8) + "      responses: { '204': { description: Fine. } }\n";
}
