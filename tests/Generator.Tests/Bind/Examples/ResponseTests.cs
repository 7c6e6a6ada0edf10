using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Bind.Examples;

/// <summary>Which responses have examples, and what these are called.</summary>
public sealed class ResponseTests
{
    [Fact]
    public async Task Each_status_with_json_has_one()
    {
        using Examined examined = Examined.Of(Snippets.WithOperation("""
            operationId: getThing
            responses:
              default: { description: d, content: { application/problem+json: { schema: { type: object, properties: { title: { type: string } } } } } }
              '202': { description: d, content: { application/json: { schema: { type: object, required: [job], properties: { job: { type: string } } } } } }
              '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
              '400': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
              4XX: { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
              '404': { description: d }
              '409': { description: d, content: { text/plain: {} } }
            """));

        Assert.Equal(
            ["GetThing: 200", "GetThing: 202", "GetThing: 500", "GetThing: 400", "GetThing: 401"],
            examined.All.Select(example => example.ToString()));
        string source = examined.Run.Source("TestExamples.g.cs");
        Assert.All(["GetThing {", "GetThing202 {", "GetThingDefault {", "GetThing400 {", "GetThing4XX {"], name => Assert.Contains($"ApiExample {name} get; }} = new(", source, StringComparison.Ordinal));
        Assert.Equal("application/problem+json", examined.All.Single(example => example.Status == 500).MediaType);
        Assert.Equal([], await examined.FindDriftAsync());
    }

    [Theory]
    [InlineData("'200': { description: d }", 500)]
    [InlineData("'200': { description: d }\n  '500': { description: d }", 501)]
    [InlineData("'200': { description: d }\n  5XX: { description: d }", 400)]
    [InlineData("'200': { description: d }\n  5XX: { description: d }\n  '400': { description: d }", 401)]
    [InlineData("'200': { description: d }\n  5XX: { description: d }\n  4XX: { description: d }", 500)]
    public void A_status_that_is_declared_elsewhere_is_not_taken(string others, int status)
    {
        using Examined examined = Examined.Of(Snippets.WithOperation($"operationId: getThing\nresponses:\n  {others}\n  default: {{ description: d, content: {{ application/json: {{ schema: {{ type: object, properties: {{ a: {{ type: string }} }} }} }} }} }}"));

        Assert.Equal([200, status], examined.All.Select(example => example.Status));
    }

    [Fact]
    public async Task A_success_without_a_body_has_one_too()
    {
        using Examined examined = Examined.Of(Snippets.WithPet("Pet: { type: object, properties: { name: { type: string } } }"));

        Assert.Equal([("GetPet", 200, "application/json"), ("PutPet", 204, "")], examined.All.Select(example => (example.Operation, example.Status, example.MediaType)));
        Assert.Equal([], await examined.FindDriftAsync());
        Assert.Equal(["GetPet", "PutPet"], examined.Called.Order());
    }

    [Fact]
    public void Texts_and_files_have_none()
    {
        using Examined examined = Examined.Of(Snippets.WithOperation("""
            operationId: getThing
            responses: { '200': { description: d, content: { text/csv: {} } }, '400': { description: d, content: { '*/*': { schema: { type: string } } } } }
            """));

        Assert.Equal([("GetThing", 400, "application/json")], examined.All.Select(example => (example.Operation, example.Status, example.MediaType)));
    }

    [Fact]
    public void Names_give_way_to_each_other()
    {
        using Examined examined = Examined.Of("""
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              /a: { get: { operationId: get, responses: { '204': { description: d }, '400': { $ref: '#/components/responses/Bad' } } } }
              /b: { get: { operationId: get400, responses: { '204': { description: d } } } }
              /c: { get: { operationId: all, responses: { '204': { description: d } } } }
              /d: { get: { operationId: equals, responses: { '204': { description: d } } } }
              /e: { get: { operationId: testExamples, responses: { '204': { description: d } } } }
            components:
              responses:
                Bad: { description: d, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }
            """);

        Assert.Equal(["Get", "Get", "Get400", "All", "EqualsValue", "TestExamples"], examined.All.Select(example => example.Operation is "Equals" ? "EqualsValue" : example.Operation));
        string source = examined.Run.Source("Acme.Api.TestExamples.g.cs");
        Assert.All(["Get {", "Get4002 {", "Get400 {", "AllValue {", "EqualsValue {", "TestExamplesValue {"], name => Assert.Contains($"ApiExample {name} get; }} = new(", source, StringComparison.Ordinal));
    }

    [Fact]
    public void They_are_only_there_when_they_are_wanted()
    {
        GeneratorInput input = Examined.Input(Snippets.Pets);
        GeneratorRun with = GeneratorHarness.Run(input);
        GeneratorRun without = GeneratorHarness.Run(input with { Documents = [input.Documents[0] with { Metadata = new Dictionary<string, string>() }] });

        Assert.Equal(["Acme.Api.TestExamples.g.cs"], with.Sources.Keys.Except(without.Sources.Keys));
        Assert.All(without.Sources, source => Assert.Equal(source.Value, with.Sources[source.Key]));
    }

    [Fact]
    public void A_changed_example_emits_its_own_file_alone()
    {
        GeneratorInput input = Examined.Input(Snippets.Pets);
        GeneratorRun before = GeneratorHarness.Run(input);
        GeneratorRun after = GeneratorHarness.RunAgain(before, input.WithText(Snippets.Pets.Replace("name: { type: string }", "name: { type: string, example: Rex }", StringComparison.Ordinal)));

        Assert.Contains("\\\"Rex\\\"", after.Source("TestExamples.g.cs"), StringComparison.Ordinal);
        Assert.Single(after.Reasons(TrackingNames.Units), reason => reason != Microsoft.CodeAnalysis.IncrementalStepRunReason.Unchanged && reason != Microsoft.CodeAnalysis.IncrementalStepRunReason.Cached);
    }
}
