using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Observed;

/// <summary>Generated clients tell an observer what the document calls required and the service leaves out, and read on.</summary>
public sealed class MissingRequiredTests
{
    private const string Collect = """
        var seen = new List<string>();
        options.Drift = drift => seen.Add($"{drift.Kind} {drift.Status} {drift.Pointer}: {drift.Expected}, {drift.Found}");
        using var observed = new TestClient(http, options);

        """;

    [Theory]
    [InlineData("Pet: { type: object, required: [id, name], properties: { id: { type: integer }, name: { type: string }, age: { type: integer } } }", "{}", "/id", "/name")]
    [InlineData("Pet: { type: object, required: [id], properties: { id: { type: [integer, 'null'] } } }", "{}", "/id")]
    [InlineData("Pet: { type: object, required: [id], properties: { id: { type: [integer, 'null'] } } }", """{"id":null}""")]
    [InlineData("Pet: { type: object, required: [id, secret], properties: { id: { type: integer, readOnly: true }, secret: { type: string, writeOnly: true } } }", "{}", "/id")]
    [InlineData("Pet: { allOf: [{ type: object, properties: { id: { type: integer } } }, { required: [id] }] }", "{}", "/id")]
    [InlineData("Pet: { type: object, properties: { toys: { type: array, items: { $ref: '#/components/schemas/Toy' } } } }\nToy: { type: object, required: [colour], properties: { colour: { type: string } } }", """{"toys":[{},{"colour":"red"},{}]}""", "/toys/*/colour")]
    [InlineData("Pet: { type: object, required: [id], properties: { id: { type: integer } }, additionalProperties: { type: string } }", """{"a":"b"}""", "/id")]
    [InlineData("Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }\nCat: { type: object, required: [lives], properties: { lives: { type: integer }, toy: { $ref: '#/components/schemas/Toy' } } }\nDog: { type: object, required: [tricks], properties: { tricks: { type: integer } } }\nToy: { type: object, required: [colour], properties: { colour: { type: string } } }", """{"lives":9,"toy":{}}""", "/toy/colour")]
    public async Task Whatever_shape_the_schema_has(string schemas, string answer, params string[] missing)
    {
        string[] expected = [.. missing.Select(pointer => $"MissingRequired 200 {pointer}: a required member, nothing")];

        Assert.Equal(expected, await Seen(Snippets.WithPet(schemas), answer));
    }

    [Fact]
    public async Task In_a_response_that_is_never_sent()
        => Assert.Equal(
            ["MissingRequired 200 /id: a required member, nothing"],
            await Seen(Snippets.WithOperation("operationId: getPet\nresponses: { '200': { description: Fine., content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } }", "Thing: { type: object, required: [id], properties: { id: { type: string } } }"), "{}"));

    [Fact]
    public async Task Of_a_subclass_what_it_and_its_base_class_require()
    {
        const string Schemas = """
            Pet: { type: object, required: [kind, id], discriminator: { propertyName: kind }, properties: { kind: { type: string }, id: { type: integer }, note: { type: string } } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, required: [lives, note], properties: { lives: { type: integer } } }] }
            """;

        Assert.Equal(["/id", "/note", "/lives"], (await Seen(Snippets.WithPet(Schemas), """{"kind":"Cat"}""")).Select(PointerOf));
        Assert.Equal(["/kind"], (await Seen(Snippets.WithPet(Schemas), """{"id":1}""")).Select(PointerOf));
    }

    [Fact]
    public async Task Of_a_list_with_typed_positions_how_many_there_are()
        => Assert.Equal(
            ["MissingRequired 200 /at/*: at least 2 items, fewer items"],
            await Seen(Snippets.WithPet("Pet: { type: object, properties: { at: { type: array, minItems: 2, prefixItems: [{ type: number }, { type: string }] } } }"), """{"at":[1]}"""));

    [Fact]
    public async Task Also_more_of_them_than_a_word_has_bits()
    {
        string[] names = [.. Enumerable.Range(0, 100).Select(i => $"m{i}")];
        string schema = $"Pet: {{ type: object, required: [{string.Join(", ", names)}], properties: {{ {string.Join(", ", names.Select(name => name + ": { type: integer }"))} }} }}";
        string answer = "{" + string.Join(",", names.Where((_, i) => i is not (0 or 63 or 64 or 99)).Select(name => $"\"{name}\":1")) + "}";

        Assert.Equal(["/m0", "/m63", "/m64", "/m99"], (await Seen(Snippets.WithPet(schema), answer)).Select(PointerOf));
    }

    [Fact]
    public async Task And_the_object_is_read_as_ever()
    {
        LiveResult result = await LiveCall.Run(
            Snippets.WithPet("Pet: { type: object, required: [id, name], properties: { id: { type: integer }, name: { type: string } } }"),
            "options.Drift = _ => throw new InvalidOperationException(); Pet pet = await new TestClient(http, options).GetPetAsync(ct); return $\"{pet.Id}|{pet.Name}|{pet.ToJson()}\";",
            LiveAnswer.Json("{}"));

        Assert.Equal("0||{}", result.Value);
    }

    /// <summary>The whole way: a client sees, the recorder writes, the generator says it at the line.</summary>
    [Fact]
    public async Task What_was_recorded_comes_back_as_a_warning()
    {
        string document = Snippets.WithPet("Pet:\n  type: object\n  required: [id]\n  properties:\n    id: { type: integer }\n    state: { type: string, enum: [AWAKE] }");
        LiveResult result = await LiveCall.Run(
            document,
            """
            string path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
            try
            {
                using (var recorder = new DriftRecorder(path))
                {
                    options.Drift = recorder.Observe;
                    await new TestClient(http, options).GetPetAsync(ct);
                }

                return File.ReadAllText(path);
            }
            finally
            {
                File.Delete(path);
            }
            """,
            LiveAnswer.Json("""{"state":"secret-state","token":"secret-token","id":"17"}"""),
            LiveAnswer.Json("{}"));
        string recorded = (string)result.Value!;

        Assert.DoesNotContain("secret", recorded, StringComparison.Ordinal);
        GeneratorHarness.Run(Recorded.Input(document, recorded)).AssertDiagnostics(
            "UWG6003 Warning (18,9): The schema 'Pet', 'id': the service sends a string where the document says an integer of 64 bits. It is read without loss, as Pet.Id. Seen in GET /pet at /id. [#/components/schemas/Pet/properties/id]",
            "UWG6002 Warning (19,9): The schema 'Pet', 'state': the service sends a string that is not a declared value. Callers of Pet.State meet a value that they do not know. Seen in GET /pet at /state. [#/components/schemas/Pet/properties/state]",
            "UWG6001 Warning (14,5): The schema 'Pet': the service sends a member 'token' (a string) that the document does not declare. Callers find it in Pet.AdditionalProperties. Seen in GET /pet at /token. [#/components/schemas/Pet]");
    }

    private static async Task<string[]> Seen(string document, string answer)
    {
        LiveResult result = await LiveCall.Run(document, Collect + "await observed.GetPetAsync(ct); return seen.ToArray();", LiveAnswer.Json(answer));
        return (string[])result.Value!;
    }

    private static string PointerOf(string seen) => seen.Split(' ')[2].TrimEnd(':');
}
