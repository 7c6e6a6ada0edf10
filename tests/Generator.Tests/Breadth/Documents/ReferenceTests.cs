using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Documents;

/// <summary>References within the document, wherever they lead.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("3.1.0", "{ $ref: '#/paths/~1pets/get/responses/200/content/application~1json/schema' }")]
    [InlineData("3.0.0", "{ $ref: '#/paths/~1pets/get/responses/200/content/application~1json/schema' }")]
    [InlineData("3.1.0", "{ $ref: '#/components/schemas/Holder/$defs/Inner' }")]
    [InlineData("3.1.0", "{ $ref: '#inner' }")]
    [InlineData("3.1.0", "{ $dynamicRef: '#dynamic' }")]
    [InlineData("3.1.0", "{ $ref: '#/components/schemas/Alias' }")]
    [InlineData("3.1.0", "{ $ref: '#/components/schemas/With%20Space' }")]
    public async Task Every_way_to_a_schema_leads_to_its_members(string version, string reference)
    {
        string document = $$"""
            openapi: {{version}}
            info: { title: T, version: '1' }
            paths:
              /pets:
                get:
                  operationId: getPets
                  responses: { '200': { description: Fine., content: { application/json: { schema: { type: object, properties: { name: { type: string } } } } } } }
              /wanted:
                get:
                  operationId: getWanted
                  responses: { '200': { description: Fine., content: { application/json: { schema: {{reference}} } } } }
            components:
              schemas:
                Alias: { $ref: '#/components/schemas/With Space' }
                With Space: { type: object, properties: { name: { type: string } } }
                Holder:
                  $defs:
                    Inner: { $anchor: inner, $dynamicAnchor: dynamic, type: object, properties: { name: { type: string } } }
            """;

        LiveResult result = await LiveCall.Run(document, "return (await client.GetWantedAsync(ct)).Name;", LiveAnswer.Json("""{"name":"n"}"""));

        Assert.Equal("n", result.Value);
    }

    [Fact]
    public async Task What_stands_beside_a_reference_counts_since_31()
    {
        LiveResult result = await LiveCall.Run(
            Snippets.WithOperation(
                "operationId: getPet\nresponses: { '200': { description: Fine., content: { application/json: { schema: { $ref: '#/components/schemas/Pet', properties: { age: { type: integer } } } } } } }",
                "Pet: { type: object, properties: { name: { type: string } } }\n"),
            """var pet = await client.GetPetAsync(ct); return $"{pet.Name} {pet.Age}";""",
            LiveAnswer.Json("""{"name":"n","age":3}"""));

        Assert.Equal("n 3", result.Value);
    }

    [Fact]
    public void Schemas_that_add_to_each_other_in_a_circle_end()
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithOperation(
            "operationId: ping\nresponses: { '204': { description: Fine. } }",
            "A: { $ref: '#/components/schemas/B', properties: { a: { type: string } } }\nB: { $ref: '#/components/schemas/A', properties: { b: { type: string } } }\n"))).AssertCompiles();

        Assert.Contains("? B ", run.Source("Models.A.g.cs"), StringComparison.Ordinal);
        Assert.Contains("? A ", run.Source("Models.B.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_to_the_wrong_kind_is_said_and_costs_itself()
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithOperation(
            "operationId: ping\nparameters: [{ $ref: '#/components/schemas/A' }]\nresponses: { '204': { description: Fine. } }",
            "A: { type: object, properties: { a: { $ref: '#/components/parameters/P' } } }\n"))).AssertCompiles();

        Assert.Contains(run.Diagnostics, static diagnostic => diagnostic.Id == "UWG1004" && diagnostic.GetMessage(null).Contains("where 'components/parameters' is meant", StringComparison.Ordinal));
        Assert.Contains("PingAsync", run.AllText, StringComparison.Ordinal);
    }
}
