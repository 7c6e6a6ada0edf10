using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Documents;

/// <summary>References and tags that nobody means: the document survives them.</summary>
public sealed class OddReferenceTests
{
    [Theory]
    [InlineData("''")]
    [InlineData("' '")]
    [InlineData("'#'")]
    [InlineData("'#/'")]
    [InlineData("'#/components/schemas/'")]
    [InlineData("'#/components/schemas/A/'")]
    [InlineData("'#/%'")]
    [InlineData("'#/%zz/%00'")]
    [InlineData("'#nowhere'")]
    [InlineData("'a:b'")]
    [InlineData("'?x=1'")]
    [InlineData("'//host/x#/A'")]
    [InlineData("'\\\\server\\share#/A'")]
    [InlineData("'openapi.yaml'")]
    [InlineData("'..'")]
    [InlineData("'./'")]
    public void A_reference_that_leads_nowhere_costs_itself(string reference)
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithSchemas($"A:\n  type: object\n  properties:\n    x: {{ $ref: {reference} }}\n    y: {{ type: string }}"))).AssertCompiles();

        Assert.Equal("UWG1004", Assert.Single(run.Diagnostics).Id);
        Assert.Contains("JsonElement? X", run.Source("Models.A.g.cs"), StringComparison.Ordinal);
        Assert.Contains("string? Y", run.Source("Models.A.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'openapi.yaml#/components/schemas/B'")]
    [InlineData("'./openapi.yaml#/components/schemas/B'")]
    [InlineData("'x/../openapi.yaml#/components/schemas/B'")]
    [InlineData("'#/components/schemas/%42'")]
    public void A_roundabout_way_is_a_way(string reference)
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithSchemas($"A:\n  type: object\n  properties:\n    x: {{ $ref: {reference} }}\nB: {{ type: object, properties: {{ z: {{ type: string }} }} }}"))).AssertCompiles();

        run.AssertDiagnostics();
        Assert.Contains("api_::B? X", run.Source("Models.A.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tags: [' ']")]
    [InlineData("tags: ['']")]
    [InlineData("tags: [null]")]
    [InlineData("tags: [7]")]
    [InlineData("tags: ['\u200B']")]
    public void A_tag_without_a_word_is_a_tag_or_none(string tags)
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithOperation($"operationId: ping\n{tags}\nresponses: {{ '204': {{ description: Fine. }} }}"))).AssertCompiles();

        Assert.Contains("PingAsync(", run.AllText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_that_is_called_like_the_interface_of_a_tag_keeps_its_name()
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithOperation(
            "operationId: ping\ntags: [names]\nresponses: { '204': { description: Fine. } }",
            "INamesClient: { type: object, properties: { a: { type: string } } }"))).AssertCompiles();

        Assert.Contains("interface INamesClient2", run.AllText, StringComparison.Ordinal);
        Assert.Contains("class INamesClient ", run.AllText, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_lead_to_each_other_in_a_circle_end()
    {
        GeneratorInput input = GeneratorInput.Of(Snippets.WithSchemas("A: { type: object, properties: { x: { $ref: 'a.yaml' }, y: { $ref: 'c.yaml#/Loop' } } }")) with { };
        GeneratorRun run = GeneratorHarness.Run(input with
        {
            Documents =
            [
                input.Documents[0],
                new DocumentInput("a.yaml", "$ref: b.yaml\n") { IsOpenApiClient = false },
                new DocumentInput("b.yaml", "$ref: a.yaml\n") { IsOpenApiClient = false },
                new DocumentInput("c.yaml", "Loop: { type: object, properties: { again: { $ref: '#/Loop' }, back: { $ref: 'openapi.yaml#/components/schemas/A' } } }\n") { IsOpenApiClient = false },
            ],
        }).AssertCompiles();

        Assert.Equal("UWG1005", Assert.Single(run.Diagnostics).Id);
        Assert.Contains("api_::Loop? Again", run.Source("Models.Loop.g.cs"), StringComparison.Ordinal);
        Assert.Contains("api_::A? Back", run.Source("Models.Loop.g.cs"), StringComparison.Ordinal);
    }
}
