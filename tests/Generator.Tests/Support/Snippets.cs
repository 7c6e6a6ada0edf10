namespace Upstash.Workflow.Generator.Tests.Support;

/// <summary>Small documents that several tests share.</summary>
internal static class Snippets
{
    public const string Pets = """
        openapi: 3.0.3
        info: { title: Pet Store API, version: 1.0.0 }
        servers:
          - url: https://pets.example.com/v1
        paths:
          /pets/{petId}:
            get:
              operationId: getPet
              tags: [pets]
              parameters:
                - { in: path, name: petId, required: true, schema: { type: integer, format: int64 } }
              responses:
                '200':
                  description: The pet.
                  content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } }
        components:
          schemas:
            Pet:
              type: object
              required: [id]
              properties:
                id: { type: integer, format: int64 }
                name: { type: string }

        """;

    public const string DuplicateKey = """
        openapi: 3.0.3
        info: { title: Twice, version: '1' }
        paths: {}
        components:
          schemas:
            A: { type: object, properties: { b: { type: string } } }
            A: { type: string }

        """;

    /// <summary>A document around the given schemas, indented by four.</summary>
    public static string WithSchemas(string schemas)
        => "openapi: 3.1.0\ninfo: { title: Test API, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n" + Indent(schemas, 4);

    /// <summary>A document around the given operation of <c>GET /things</c>, and schemas.</summary>
    public static string WithOperation(string operation, string schemas = "Thing: { type: object, properties: { id: { type: string } } }")
        => "openapi: 3.1.0\ninfo: { title: Test API, version: '1' }\nservers: [{ url: https://api.example.com }]\npaths:\n  /things:\n    get:\n"
            + Indent(operation, 6) + "components:\n  schemas:\n" + Indent(schemas, 4);

    /// <summary>A document whose <c>GET /pet</c> answers with the schema <c>Pet</c>, and whose <c>PUT /pet</c> takes one.</summary>
    public static string WithPet(string schemas)
        => """
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              /pet:
                get:
                  operationId: getPet
                  responses: { '200': { description: Fine., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
                put:
                  operationId: putPet
                  requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
                  responses: { '204': { description: Fine. } }
            components:
              schemas:

            """ + Indent(schemas, 4);

    public static string Indent(string text, int spaces)
        => string.Concat(text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => (line.Length == 0 ? "" : new string(' ', spaces) + line) + "\n"));
}
