using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Documents;

/// <summary>What the service sends by itself has types to read it with.</summary>
public sealed class IncomingTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        webhooks:
          petAdopted:
            post:
              requestBody: { content: { application/json: { schema: { type: object, properties: { pet: { type: string }, at: { type: string, format: date-time } } } } } }
              responses: { '200': { description: Fine. } }
        paths:
          /subscriptions:
            post:
              operationId: subscribe
              requestBody: { content: { application/json: { schema: { type: object, properties: { url: { type: string } } } } } }
              responses: { '204': { description: Fine. } }
              callbacks:
                onEvent:
                  '{$request.body#/url}':
                    post:
                      requestBody: { content: { application/json: { schema: { type: object, properties: { event: { type: string, enum: [a, b] } } } } } }
                      responses: { '200': { description: Fine. } }
                shared: { $ref: '#/components/callbacks/Done' }
        components:
          callbacks:
            Done:
              '{$request.body#/url}/done':
                post:
                  operationId: jobDone
                  requestBody: { content: { application/json: { schema: { type: object, properties: { job: { type: integer } } } } } }
                  responses: { '200': { description: Fine. } }
        """;

    [Fact]
    public async Task Bodies_of_webhooks_and_callbacks_are_read_where_they_arrive()
    {
        LiveResult result = await LiveCall.Run(Document, """
            var adopted = PetAdoptedRequest.FromJson("{\"pet\":\"Tom\"}"u8);
            var told = SubscribeOnEventRequest.FromJson("{\"event\":\"b\"}"u8);
            var done = JobDoneRequest.FromJson("{\"job\":5}"u8);
            return $"{adopted.Pet} {told.Event == SubscribeOnEventRequestEvent.B} {done.Job}";
            """);

        result.Run.AssertDiagnostics();
        Assert.Equal("Tom True 5", result.Value);
    }

    [Fact]
    public void They_stay_when_only_used_schemas_do()
    {
        GeneratorInput input = GeneratorInput.Of(Document);
        GeneratorRun run = GeneratorHarness.Run(input with { Documents = [input.Documents[0] with { Metadata = new Dictionary<string, string> { ["Schemas"] = "used" } }] }).AssertCompiles();

        Assert.Contains(run.Sources.Keys, static file => file.EndsWith("Models.PetAdoptedRequest.g.cs", StringComparison.Ordinal));
        Assert.Contains(run.Sources.Keys, static file => file.EndsWith("Models.JobDoneRequest.g.cs", StringComparison.Ordinal));
    }
}
