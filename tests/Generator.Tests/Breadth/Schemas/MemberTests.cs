using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Schemas;

public sealed class MemberTests
{
    private const string Pet = """
        Pet:
          type: object
          required: [id, name]
          properties:
            id: { type: string, readOnly: true }
            name: { type: string }
            note: { type: [string, 'null'] }
            age: { type: [integer, 'null'] }
            since: { type: [string, 'null'], format: date }
            tags: { type: [array, 'null'], items: { type: string } }
            kind: { enum: [a, b, null] }
            owner: { anyOf: [{ $ref: '#/components/schemas/Owner' }, { type: 'null' }] }
            extra: { type: [object, 'null'], additionalProperties: { type: integer } }
            any: { nullable: true }
            plain: { type: string }
        Owner: { type: object, properties: { id: { type: integer } } }

        """;

    [Theory]
    [InlineData("""new() { Name = "n" }""", """{"name":"n"}""")]
    [InlineData("""new() { Name = "n", Note = null, Age = null, Since = null, Tags = new(null), Kind = null, Owner = null, Extra = new(null) }""", """{"name":"n","note":null,"age":null,"since":null,"tags":null,"kind":null,"owner":null,"extra":null}""")]
    [InlineData("""new() { Name = "n", Note = "x", Age = 1, Since = new DateOnly(2026, 1, 2), Tags = new(["a"]), Kind = PetKind.A, Owner = new Owner { Id = 1 }, Extra = new(new Dictionary<string, long> { ["k"] = 1 }), Plain = "p" }""", """{"name":"n","note":"x","age":1,"since":"2026-01-02","tags":["a"],"kind":"a","owner":{"id":1},"extra":{"k":1},"plain":"p"}""")]
    public async Task What_is_absent_null_or_there_is_sent_so(string pet, string expected)
    {
        LiveResult result = await LiveCall.Run(Document, $"await client.PutPetAsync({pet}, ct); return null;", LiveAnswer.Empty);

        result.Run.AssertDiagnostics();
        Assert.Equal(expected, result.Request.Text);
    }

    [Theory]
    [InlineData("{}", "(absent) (absent) False ")]
    [InlineData("""{"note":null,"age":null,"owner":null}""", "null null True ")]
    [InlineData("""{"note":"x","age":5,"owner":{"id":7}}""", "x 5 True 7")]
    public async Task A_model_that_is_read_too_tells_them_apart(string json, string expected)
    {
        LiveResult result = await LiveCall.Run(Document, """Pet pet = await client.GetPetAsync(ct); return $"{pet.Note} {pet.Age} {pet.Owner.HasValue} {pet.Owner.GetValueOrDefault()?.Id}";""", LiveAnswer.Json(json));

        Assert.Equal(expected, result.Value);
    }

    [Fact]
    public async Task What_came_is_written_back()
        => Assert.Equal(
            """{"id":"1","name":"n","note":null,"new":5}""",
            (await LiveCall.Run(Document, "return (await client.GetPetAsync(ct)).ToJson();", LiveAnswer.Json("""{"id":"1","name":"n","note":null,"new":5}"""))).Value);

    [Fact]
    public void A_model_that_is_only_read_is_plain()
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithOperation(
            "operationId: getPet\nresponses: { '200': { description: Fine., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }", Pet))).AssertCompiles();

        Assert.DoesNotContain("Optional<", run.AllText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("oneOf: [{ required: [a] }, { required: [b] }]", "public string? A ", "public string? B ")]
    [InlineData("anyOf: [{ properties: { c: { type: integer } }, required: [c] }, { properties: { d: { $ref: '#/components/schemas/Other' } } }]", "public long? C ", "public api_::Other? D ")]
    [InlineData("oneOf: [{ properties: { c: { type: integer } } }, { properties: { c: { type: string } } }]", "public global::System.Text.Json.JsonElement? C ", "public string? A ")]
    [InlineData("oneOf: [{ $ref: '#/components/schemas/Other' }, { properties: { kind: { enum: [x] } } }]", "public string? Note ", "Kind ")]
    public void A_choice_beside_properties_adds_what_may_be_there(string choice, string first, string second)
    {
        string schemas = $"Pet: {{ type: object, properties: {{ a: {{ type: string }}, b: {{ type: string }} }}, {choice} }}\nOther: {{ type: object, required: [note], properties: {{ note: {{ type: string }} }} }}";
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithSchemas(schemas))).AssertCompiles();

        run.AssertDiagnostics();
        Assert.Contains(first, run.Source("Models.Pet.g.cs"), StringComparison.Ordinal);
        Assert.Contains(second, run.Source("Models.Pet.g.cs"), StringComparison.Ordinal);
    }

    private static string Document => Snippets.WithPet(Pet);
}
