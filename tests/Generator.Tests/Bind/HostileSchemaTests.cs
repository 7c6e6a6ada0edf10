using System.Text;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Model;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Bind;

/// <summary>Schemas that lead from one to the next, thousands of times or round in circles: neither stack nor memory runs out.</summary>
public sealed class HostileSchemaTests
{
    private const int Many = 3000;

    [Theory]
    [InlineData("{ type: array, items: NEXT }")]
    [InlineData("{ type: array, prefixItems: [NEXT, NEXT] }")]
    [InlineData("{ type: object, additionalProperties: NEXT }")]
    [InlineData("{ allOf: [NEXT] }")]
    [InlineData("{ oneOf: [NEXT, { type: 'null' }] }")]
    public void A_chain_of_components_ends_in_a_warning(string schema)
    {
        GeneratorRun run = Run(Many, schema).AssertCompiles();

        Assert.Equal("UWG1007", Assert.Single(run.Diagnostics).Id);
        Assert.Contains("too deep", run.Diagnostics[0].GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ type: array, items: NEXT }")]
    [InlineData("{ type: array, prefixItems: [NEXT, NEXT] }")]
    [InlineData("{ type: object, additionalProperties: NEXT }")]
    [InlineData("{ allOf: [NEXT] }")]
    public void A_circle_of_components_ends_in_a_warning(string schema)
    {
        GeneratorRun run = Run(5, schema, last: schema).AssertCompiles();

        Assert.Contains("made of itself", Assert.Single(run.Diagnostics).GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void What_two_members_refer_to_has_one_type()
    {
        GeneratorRun run = Run(20, "{ type: array, items: { type: object, properties: { a: NEXT, b: NEXT } } }").AssertCompiles();

        Assert.Equal(2 + 19, run.Sources.Count);
        Assert.Contains("IReadOnlyList<api_::S7Item>? B", run.Source("Models.S6Item.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ type: array, prefixItems: [NEXT, { type: string }] }")]
    [InlineData("{ type: array, prefixItems: [{ oneOf: [NEXT, { type: integer }] }, { type: string }] }")]
    [InlineData("{ type: array, prefixItems: [{ allOf: [NEXT], nullable: true }, { type: array, items: NEXT }], items: NEXT }")]
    public void Positions_that_lead_on_and_round_are_types_of_their_own(string schema)
    {
        GeneratorRun run = Run(300, schema, last: schema);

        run.AssertDiagnostics();
        Assert.Contains("class S299", run.Source("Models.S299.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_deep_inheritance_is_cut_and_says_so()
    {
        GeneratorRun run = Run(200, "{ allOf: [NEXT, { properties: { own: { type: string } } }], properties: { other: { type: string } } }");

        Assert.Contains(run.Diagnostics, static diagnostic => diagnostic.GetMessage(null).Contains("allOf", StringComparison.Ordinal));
        Assert.Contains("Own", run.Source("Models.S0.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Few_lines_that_repeat_many_properties_are_cut_and_say_so()
    {
        string properties = string.Join(", ", Enumerable.Range(0, 1500).Select(static number => $"p{number}: {{ type: string }}"));
        string text = Document(200, "{ allOf: [{ $ref: '#/components/schemas/S199' }, { properties: { own: { type: string } } }] }", $"{{ type: object, properties: {{ {properties} }} }}");

        // Without Emit, which would print a quarter of a million members.
        var document = new SpecDocument("openapi.yaml", text, new GeneratorOptions("Acme", "", "", ""));
        Result<ClientModel> result = DocumentPipeline.Run(document, [], TestContext.Current.CancellationToken);

        Assert.InRange(result.Value!.Objects.Sum(static model => model.Properties.Count), 250_000, 260_000);
        Assert.NotEmpty(result.Diagnostics);
        Assert.All(result.Diagnostics, static diagnostic => Assert.Equal("UWG1007", diagnostic.Descriptor.Id));
    }

    private static GeneratorRun Run(int count, string schema, string last = "{ type: string }") => GeneratorHarness.Run(GeneratorInput.Of(Document(count, schema, last)));

    private static string Document(int count, string schema, string last)
    {
        var text = new StringBuilder("openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n");
        text.Append("    Root: { type: object, properties: { x: { $ref: '#/components/schemas/S0' } } }\n");
        for (int i = 0; i < count; i++)
            text.Append($"    S{i}: ").Append((i == count - 1 ? last : schema).Replace("NEXT", $"{{ $ref: '#/components/schemas/S{(i + 1) % count}' }}", StringComparison.Ordinal)).Append('\n');
        return text.ToString();
    }
}
