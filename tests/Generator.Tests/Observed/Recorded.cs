using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Observed;

/// <summary>A document with the file beside it that a recorder wrote.</summary>
internal static class Recorded
{
    private const string Accepted = "/acme/openapi.accepted.yaml";

    public const string File = "/acme/openapi.observed.json";

    /// <summary>A service whose answers hold something of every kind.</summary>
    public const string Document = """
        openapi: 3.0.3
        info: { title: Pets, version: '1' }
        paths:
          /pets:
            get:
              operationId: listPets
              responses:
                '200':
                  description: Fine.
                  headers:
                    X-Count: { schema: { type: integer } }
                  content:
                    application/json:
                      schema:
                        type: object
                        required: [pets]
                        properties:
                          pets: { type: array, items: { $ref: '#/components/schemas/Pet' } }
                          byName: { type: object, additionalProperties: { $ref: '#/components/schemas/Pet' } }
                404: { $ref: '#/components/responses/Problem' }
          /pets/first:
            get:
              operationId: firstPet
              responses:
                '200': { description: Fine., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
            delete:
              operationId: removePet
              responses:
                '204': { description: Gone. }
        components:
          responses:
            Problem: { description: No., content: { application/json: { schema: { type: object, properties: { error: { type: string } } } } } }
          schemas:
            Pet:
              type: object
              required: [id]
              properties:
                id: { type: integer, format: int64 }
                state: { type: string, enum: [ASLEEP, AWAKE] }
                owner:
                  allOf: [{ $ref: '#/components/schemas/Owner' }, { type: object, properties: { since: { type: integer } } }]
                likes: { oneOf: [{ $ref: '#/components/schemas/Owner' }, { $ref: '#/components/schemas/Toy' }] }
            Owner: { type: object, required: [name], properties: { name: { type: string } } }
            Toy: { type: object, properties: { colour: { type: string } } }

        """;

    public static string Observation(string kind, string operation, string pointer, string expected = "", string found = "", int? status = 200)
        => $$"""{ "kind": "{{kind}}", "operation": "{{operation}}", "pointer": "{{pointer}}", {{(status is null ? "" : $"\"status\": {status}, ")}}"expected": "{{expected}}", "found": "{{found}}" }""";

    public static GeneratorRun Run(params string[] observations) => RunOn(Document, observations);

    public static GeneratorRun RunOn(string document, params string[] observations) => GeneratorHarness.Run(Input(document, All(observations)));

    public static string All(params string[] observations) => $$"""{ "version": 1, "observations": [{{string.Join(", ", observations)}}] }""";

    /// <summary>The document is accepted as it is: there is no other drift to report.</summary>
    public static GeneratorInput Input(string document, string? recorded) => new()
    {
        Properties = new Dictionary<string, string> { ["UpstashWorkflowDrift"] = "enforce" },
        Documents =
        [
            new DocumentInput("/acme/openapi.yaml", document) { Namespace = "Acme", Baseline = Accepted, Metadata = new Dictionary<string, string> { ["Observed"] = File } },
            new DocumentInput(File, recorded) { Kind = "observed" },
            new DocumentInput(Accepted, document) { Kind = "baseline" },
        ],
    };
}
