using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Schemas;

public sealed class UnnamedMemberTests
{
    [Theory]
    [InlineData("additionalProperties: { type: integer }", "long")]
    [InlineData("additionalProperties: { type: [string, 'null'] }", "string?")]
    [InlineData("additionalProperties: { type: array, items: { $ref: '#/components/schemas/Other' } }", "global::System.Collections.Generic.IReadOnlyList<api_::Other>")]
    [InlineData("additionalProperties: { type: string, enum: [a] }", "api_::PetValue")]
    [InlineData("additionalProperties: { type: object, properties: { x: { type: string } } }", "api_::PetValue")]
    [InlineData("patternProperties: { '^a': { type: integer }, '^b': { type: integer } }", "long")]
    [InlineData("patternProperties: { '^a': { type: integer } }, additionalProperties: false", "long")]
    [InlineData("patternProperties: { '^a': { type: integer }, '^b': { type: string } }", "global::System.Text.Json.JsonElement")]
    [InlineData("patternProperties: { '^a': { type: integer } }, additionalProperties: { type: string }", "global::System.Text.Json.JsonElement")]
    [InlineData("unevaluatedProperties: { type: integer }", "long")]
    [InlineData("additionalProperties: {}", "global::System.Text.Json.JsonElement")]
    [InlineData("additionalProperties: true", "global::System.Text.Json.JsonElement")]
    [InlineData("additionalProperties: false", "global::System.Text.Json.JsonElement")]
    [InlineData("allOf: [{ type: object, additionalProperties: { type: integer } }]", "long")]
    public void Members_without_a_name_have_a_type(string open, string expected)
    {
        string schemas = $"Pet: {{ type: object, properties: {{ a: {{ type: string }} }}, {open} }}\nOther: {{ type: object, properties: {{ a: {{ type: string }} }} }}";
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithSchemas(schemas))).AssertCompiles();

        run.AssertDiagnostics();
        Assert.Contains($"IReadOnlyDictionary<string, {expected}> AdditionalProperties", run.Source("Models.Pet.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("patternProperties: { '^a': { type: integer } }", "IReadOnlyDictionary<string, long>? V ")]
    [InlineData("patternProperties: { '^a': { type: integer }, '^b': { type: string } }", "IReadOnlyDictionary<string, global::System.Text.Json.JsonElement>? V ")]
    public void Patterns_alone_are_a_map(string schema, string expected)
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithSchemas($"Pet: {{ type: object, properties: {{ v: {{ type: object, {schema} }} }} }}"))).AssertCompiles();

        run.AssertDiagnostics();
        Assert.Contains(expected, run.Source("Models.Pet.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v: { type: object, patternProperties: { '^x-': { type: string } } }")]
    [InlineData("v: { type: object, patternProperties: { '^x-': { type: string }, '<&/>*/': { type: integer } } }")]
    [InlineData("v: { type: object, additionalProperties: { type: string }, propertyNames: { pattern: ^x- } }")]
    [InlineData("v: { $ref: '#/components/schemas/Map' }")]
    [InlineData("v: { allOf: [{ $ref: '#/components/schemas/Map' }, { description: More. }] }")]
    [InlineData("v: { type: string } }, patternProperties: { '^x-': { type: integer }")]
    [InlineData("v: { type: string } }, patternProperties: { '^x-': { type: integer }, '^y-': { type: string }")]
    [InlineData("v: { type: string } }, allOf: [{ type: object, patternProperties: { '^x-': true } }], propertyNames: { minLength: 1")]
    public void The_comment_says_what_their_names_look_like(string properties)
    {
        string schemas = $"Pet: {{ type: object, properties: {{ {properties} }} }}\nMap: {{ type: object, patternProperties: {{ '^x-': {{ type: integer }} }} }}";
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithSchemas(schemas))).AssertCompiles();

        run.AssertDiagnostics();
        string source = run.Source("Models.Pet.g.cs");
        Assert.Contains("Pattern of the names: ^x-", source, StringComparison.Ordinal);
        Assert.Equal(source.Contains("string? V", StringComparison.Ordinal), source.IndexOf("Pattern of the names", StringComparison.Ordinal) > source.IndexOf(" V {", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"a":"x","one":1,"two":2}""", "one=1 two=2", """{"a":"x","one":1,"two":2}""")]
    [InlineData("""{"one":1,"a":"x","bad":{"deep":[1.50]},"none":null,"text":"7"}""", "one=1 text=7", """{"a":"x","one":1,"text":7,"bad":{"deep":[1.50]},"none":null}""")]
    [InlineData("{}", "", "{}")]
    public async Task What_does_not_fit_breaks_nothing_and_is_written_back(string json, string members, string written)
    {
        LiveResult result = await LiveCall.Run(
            Document,
            """
            Pet pet = await client.GetPetAsync(ct);
            await client.PutPetAsync(new Pet { A = pet.A, AdditionalProperties = pet.AdditionalProperties }, ct);
            return string.Join(' ', pet.AdditionalProperties.Select(member => $"{member.Key}={member.Value}")) + "|" + pet.ToJson();
            """,
            LiveAnswer.Json(json));

        result.Run.AssertDiagnostics();
        Assert.Equal($"{members}|{written}", result.Value);
        Assert.Equal(written, result.Requests[1].Text);
    }

    [Fact]
    public async Task They_are_sent()
        => Assert.Equal(
            """{"a":"x","n":5}""",
            (await LiveCall.Run(Document, """await client.PutPetAsync(new Pet { A = "x", AdditionalProperties = new Dictionary<string, long> { ["n"] = 5 } }, ct); return null;""", LiveAnswer.Empty)).Request.Text);

    [Fact]
    public async Task A_subclass_has_those_of_its_base()
        => Assert.Equal(
            """1 {"t":"C","x":"y","n":1}""",
            (await LiveCall.Run(
                Snippets.WithSchemas("""
                    A: { type: object, discriminator: { propertyName: t }, properties: { t: { type: string } }, additionalProperties: { type: integer } }
                    C: { allOf: [{ $ref: '#/components/schemas/A' }, { type: object, properties: { x: { type: string } } }] }
                    """),
                """var c = (C)A.FromJson("{\"n\":1,\"x\":\"y\",\"t\":\"C\"}"u8); return c.AdditionalProperties["n"] + " " + c.ToJson();""")).Value);

    [Theory]
    [InlineData("{ type: string, contentEncoding: base64 }", "byte[]?")]
    [InlineData("{ type: string, contentEncoding: base64, contentMediaType: image/png }", "byte[]?")]
    [InlineData("{ type: string, contentEncoding: base32 }", "string?")]
    [InlineData("{ type: string, contentMediaType: application/json, contentSchema: { type: object } }", "string?")]
    public void Bytes_in_a_string(string schema, string expected)
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithSchemas($"Pet: {{ type: object, properties: {{ v: {schema} }} }}"))).AssertCompiles();

        run.AssertDiagnostics();
        Assert.Contains($"public {expected} V {{ get; init; }}", run.Source("Models.Pet.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not: { required: [a, b] }")]
    [InlineData("if: { required: [a] }, then: { required: [b] }, else: { properties: { c: { type: string } } }")]
    [InlineData("dependentRequired: { a: [b] }, dependentSchemas: { a: { required: [b] } }, unevaluatedProperties: false")]
    public void What_only_restricts_changes_no_type(string keywords)
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithSchemas($"Pet: {{ type: object, properties: {{ a: {{ type: string }}, b: {{ type: integer }} }}, {keywords} }}"))).AssertCompiles();

        run.AssertDiagnostics();
        Assert.Contains("public string? A { get; init; }", run.Source("Models.Pet.g.cs"), StringComparison.Ordinal);
        Assert.Contains("public long? B { get; init; }", run.Source("Models.Pet.g.cs"), StringComparison.Ordinal);
    }

    private static string Document => Snippets.WithPet("Pet: { type: object, properties: { a: { type: string } }, additionalProperties: { type: integer } }");
}
