using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Schemas;

/// <summary>A component whose only value is the empty string is a string, wherever it is referred to: nothing that needs a name.</summary>
public sealed class EmptyTextTests
{
    private const string Components = """
        Unset: { type: string, enum: [''] }
        UnsetOrNull: { enum: ['', null] }
        Nothing: { const: '', description: Takes the value away. }
        State: { type: string, enum: [on, off] }
        StateOrUnset: { anyOf: [{ $ref: '#/components/schemas/State' }, { $ref: '#/components/schemas/Unset' }] }
        Note: { type: object, required: [text], properties: { text: { type: string } } }

        """;

    [Theory]
    [InlineData("{ $ref: '#/components/schemas/Unset' }", "string?")]
    [InlineData("{ $ref: '#/components/schemas/UnsetOrNull' }", "runtime_::Optional<string?>")]
    [InlineData("{ $ref: '#/components/schemas/Nothing' }", "string?")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Unset' }], nullable: true }", "runtime_::Optional<string?>")]
    [InlineData("{ allOf: [{ type: string }, { $ref: '#/components/schemas/Unset' }] }", "string?")]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/UnsetOrNull' }] }", "runtime_::Optional<string?>")]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/Unset' }, { type: string, format: uuid }] }", "string?")]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/Unset' }, { $ref: '#/components/schemas/Nothing' }] }", "string?")]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/UnsetOrNull' }, { $ref: '#/components/schemas/State' }] }", "runtime_::Optional<api_::PetV?>")]
    [InlineData("{ $ref: '#/components/schemas/StateOrUnset' }", "api_::StateOrUnset?")]
    [InlineData("{ type: array, items: { $ref: '#/components/schemas/UnsetOrNull' } }", "global::System.Collections.Generic.IReadOnlyList<string?>?")]
    [InlineData("{ type: object, additionalProperties: { $ref: '#/components/schemas/Unset' } }", "global::System.Collections.Generic.IReadOnlyDictionary<string, string>?")]
    public void It_is_a_string(string schema, string expected)
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithPet(Components + $"Pet: {{ type: object, properties: {{ v: {schema} }} }}"))).AssertCompiles();

        run.AssertDiagnostics();
        Assert.Contains($"public {expected} V {{ get; init; }}", run.Source("Models.Pet.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain(run.Sources.Keys, name => name.Contains("Unset.", StringComparison.Ordinal) && !name.Contains("StateOrUnset", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Unset", "")]
    [InlineData("Nothing", "/// Takes the value away.")]
    public void The_comment_says_which_value_is_meant(string component, string also)
    {
        string source = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithPet(Components + $"Pet: {{ type: object, properties: {{ v: {{ $ref: '#/components/schemas/{component}' }} }} }}"))).AssertCompiles().Source("Models.Pet.g.cs");

        Assert.Contains("The only declared value is the empty string.", source, StringComparison.Ordinal);
        Assert.Contains(also.TrimStart('/', ' '), source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"text":"a"}""", "note a")]
    [InlineData("\"\"", "text ''")]
    public async Task An_object_or_nothing_is_a_choice(string json, string expected)
    {
        LiveResult result = await LiveCall.Run(
            Snippets.WithPet(Components + "Pet: { oneOf: [{ $ref: '#/components/schemas/Note' }, { $ref: '#/components/schemas/Unset' }] }"),
            "Pet pet = await client.GetPetAsync(ct); await client.PutPetAsync(pet, ct); return pet.Match(n => $\"note {n.Text}\", t => $\"text '{t}'\", u => \"unknown\");",
            LiveAnswer.Json(json),
            LiveAnswer.Empty);

        result.Run.AssertDiagnostics();
        Assert.Equal(expected, result.Value);
        Assert.Equal(json, result.Requests[1].Text);
    }

    [Fact]
    public async Task Parameters_headers_and_bodies_take_it()
    {
        const string Document = """
            openapi: 3.0.3
            info: { title: Test, version: '1' }
            paths:
              /x/{p}:
                put:
                  operationId: putX
                  parameters:
                    - { in: path, name: p, required: true, schema: { $ref: '#/components/schemas/Unset' } }
                    - { in: query, name: q, schema: { $ref: '#/components/schemas/Unset' } }
                    - { in: query, name: l, schema: { type: array, items: { $ref: '#/components/schemas/Unset' } } }
                    - { in: header, name: X-H, schema: { $ref: '#/components/schemas/Unset' } }
                  requestBody:
                    required: true
                    content: { application/x-www-form-urlencoded: { schema: { type: object, required: [f], properties: { f: { $ref: '#/components/schemas/Unset' } } } } }
                  responses:
                    '200':
                      description: Fine.
                      headers: { X-R: { schema: { $ref: '#/components/schemas/Unset' } } }
                      content: { application/json: { schema: { $ref: '#/components/schemas/Unset' } } }
            components: { schemas: { Unset: { type: string, enum: [''] } } }

            """;

        LiveResult result = await LiveCall.Run(
            Document,
            "var answer = await client.PutXWithResponseAsync(\"p\", new() { F = \"\" }, new() { Q = \"\", L = [\"\", \"x\"] }, \"h\", ct); return $\"{answer.Value}|{answer.TypedHeaders.XR}\";",
            LiveAnswer.Json("\"\"", 200, ("X-R", "r")));

        result.Run.AssertDiagnostics();
        Assert.Equal(("PUT /x/p?q=&l=&l=x", "f=", "h", "|r"), (result.Request.Line, result.Request.Text, result.Request.Header("X-H"), result.Value));
    }
}
