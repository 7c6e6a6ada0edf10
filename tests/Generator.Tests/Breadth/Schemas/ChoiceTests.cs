using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Schemas;

public sealed class ChoiceTests
{
    private const string Pets = """
        Cat: { type: object, required: [lives], properties: { kind: { type: string }, lives: { type: integer } } }
        Dog: { type: object, required: [bark], properties: { kind: { type: string }, bark: { type: string } } }

        """;

    [Theory]
    [InlineData("""{"lives":9}""", "cat 9")]
    [InlineData("""{"kind":"x","bark":"wuff"}""", "dog wuff")]
    [InlineData("""{"wings":2}""", "unknown {\"wings\":2}")]
    [InlineData("[1]", "unknown [1]")]
    public async Task Objects_are_told_apart_by_what_they_require(string json, string expected)
        => Assert.Equal(expected, await Read("Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }\n" + Pets, json, Match));

    [Theory]
    [InlineData("""{"lives":1,"kind":"dog","bark":"b"}""", "dog b")]
    [InlineData("""{"kind":"Cat","lives":2}""", "cat 2")]
    [InlineData("""{"kind":"tom","lives":3}""", "cat 3")]
    [InlineData("""{"kind":"bird","lives":3}""", "unknown {\"kind\":\"bird\",\"lives\":3}")]
    [InlineData("""{"lives":4}""", "cat 4")]
    public async Task A_discriminator_decides_first(string json, string expected)
    {
        const string Pet = """
            Pet:
              oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
              discriminator: { propertyName: kind, mapping: { dog: '#/components/schemas/Dog', tom: Cat } }

            """;
        Assert.Equal(expected, await Read(Pet + Pets, json, Match));
    }

    [Theory]
    [InlineData("[\"x\"]", " x")]
    [InlineData("\"b\"", "b ")]
    public async Task A_variant_that_is_not_held_is_null_where_it_is_a_struct_too(string json, string expected)
        => Assert.Equal(
            expected,
            await Read("Pet: { oneOf: [{ type: string, enum: [a, b] }, { type: array, items: { type: string } }] }\n", json, "$\"{pet.PetVariant1?.Value} {pet.TextList?[0]}\""));

    [Theory]
    [InlineData("\"a\"", "text a")]
    [InlineData("1", "integer 1")]
    [InlineData("true", "boolean True")]
    [InlineData("""["x"]""", "list 1")]
    [InlineData("""{"lives":9}""", "cat 9")]
    public async Task Types_are_told_apart(string json, string expected)
        => Assert.Equal(
            expected,
            await Read(
                "Pet: { anyOf: [{ type: string }, { type: integer }, { type: boolean }, { type: array, items: { type: string } }, { $ref: '#/components/schemas/Cat' }] }\n" + Pets,
                json,
                "pet.Match(t => $\"text {t}\", i => $\"integer {i}\", b => $\"boolean {b}\", l => $\"list {l.Count}\", c => $\"cat {c.Lives}\", u => $\"unknown {u}\")"));

    [Theory]
    [InlineData("""{"type":"a","x":1}""", "A")]
    [InlineData("""{"type":"b","x":1}""", "B")]
    [InlineData("""{"type":"c","x":1}""", "unknown")]
    public async Task Constants_are_told_apart(string json, string expected)
        => Assert.Equal(
            expected,
            await Read(
                """
                Pet: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }
                A: { type: object, properties: { type: { type: string, enum: [a] }, x: { type: integer } } }
                B: { type: object, properties: { type: { type: string, enum: [b] }, x: { type: integer } } }

                """,
                json,
                "pet.Match(_ => \"A\", _ => \"B\", _ => \"unknown\")"));

    [Theory]
    [InlineData("""{"v":"x"}""", 0)]
    [InlineData("""{"v":1}""", 1)]
    [InlineData("""{"v":{"lives":9}}""", 2)]
    [InlineData("""{"v":[1]}""", 3)]
    [InlineData("""{"v":true}""", -1)]
    [InlineData("""{"v":null,"w":1}""", 1)]
    [InlineData("""{"other":1}""", 0)]
    public async Task Members_of_another_kind_tell_objects_apart(string json, int expected)
        => Assert.Equal(
            expected,
            await Read(
                """
                Pet: { oneOf: [{ $ref: '#/components/schemas/T' }, { $ref: '#/components/schemas/N' }, { $ref: '#/components/schemas/O' }, { $ref: '#/components/schemas/L' }] }
                T: { type: object, properties: { v: { type: string } } }
                N: { type: object, properties: { v: { type: integer }, w: { type: integer } } }
                O: { type: object, properties: { v: { $ref: '#/components/schemas/Cat' } } }
                L: { type: object, properties: { v: { type: array, items: { type: integer } } } }

                """ + Pets,
                json,
                "pet.Match(_ => 0, _ => 1, _ => 2, _ => 3, _ => -1)"));

    [Theory]
    [InlineData("""{"v":1,"a":"x"}""", 0)]
    [InlineData("""{"v":2,"a":"x"}""", 1)]
    [InlineData("""{"v":true,"a":"x"}""", 2)]
    [InlineData("""{"v":3,"a":"x"}""", -1)]
    public async Task Declared_numbers_tell_objects_apart(string json, int expected)
    {
        const string Pet = """
            Pet:
              oneOf:
                - { type: object, required: [v], properties: { v: { const: 1 }, a: { type: string } } }
                - { type: object, required: [v], properties: { v: { type: integer, enum: [2] }, a: { type: string } } }
                - { type: object, required: [v], properties: { v: { const: true }, a: { type: string } } }

            """;
        Assert.Equal(expected, await Read(Pet, json, "pet.Match(_ => 0, _ => 1, _ => 2, _ => -1)"));
    }

    [Theory]
    [InlineData("""{"kind":2,"lives":9}""", "dog ")]
    [InlineData("""{"kind":"2","lives":9}""", "dog ")]
    [InlineData("""{"kind":7,"lives":9}""", "cat 9")]
    [InlineData("""{"kind":"7","lives":9}""", "unknown {\"kind\":\"7\",\"lives\":9}")]
    public async Task A_discriminator_may_be_a_number(string json, string expected)
        => Assert.Equal(
            expected,
            await Read(
                "Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind, mapping: { '1': Cat, '2': Dog } } }\n" + Pets.Replace("required: [bark], ", "", StringComparison.Ordinal),
                json,
                Match));

    [Theory]
    [InlineData("""{"kind":"bird"}""", "dog ")]
    [InlineData("""{"lives":9}""", "dog ")]
    [InlineData("""{"kind":"Cat","lives":9}""", "cat 9")]
    [InlineData("[1]", "unknown [1]")]
    public async Task A_discriminator_may_have_a_default(string json, string expected)
        => Assert.Equal(
            expected,
            await Read(
                "Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind, defaultMapping: Dog } }\n" + Pets.Replace("required: [bark], ", "", StringComparison.Ordinal),
                json,
                Match));

    [Fact]
    public void A_default_that_is_no_variant_is_said()
        => GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithSchemas("Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { type: string }], discriminator: { propertyName: kind, defaultMapping: '#/components/schemas/Dog' } }\n" + Pets)))
            .AssertCompiles()
            .AssertDiagnostics("UWG1007 Warning (6,130): The default 'Dog' of a discriminator: it is no schema of the choice. Such an object is kept as JSON [#/components/schemas/Pet/discriminator/defaultMapping]");

    [Theory]
    [InlineData("""{"kind":"name"}""", "unknown")]
    [InlineData("\"name\"", "name")]
    [InlineData("""{"kind":"Cat","lives":1}""", "cat")]
    public async Task A_discriminator_never_means_what_has_no_members(string json, string expected)
        => Assert.Equal(
            expected,
            await Read(
                "Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Name' }], discriminator: { propertyName: kind, mapping: { name: Name } } }\nName: { type: string }\n" + Pets,
                json,
                "pet.Match(_ => \"cat\", _ => \"name\", _ => \"unknown\")"));

    [Fact]
    public async Task A_choice_is_sent_as_what_it_holds()
    {
        LiveResult result = await LiveCall.Run(
            Snippets.WithPet("Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { type: string }, { type: array, items: { type: integer } }] }\n" + Pets),
            """
            await client.PutPetAsync(new Cat { Lives = 9 }, ct);
            await client.PutPetAsync("felix", ct);
            await client.PutPetAsync(Pet.FromIntegerList([1, 2]), ct);
            await client.PutPetAsync(Pet.FromJson("{\"odd\": 1}"u8), ct);
            return null;
            """);

        result.Run.AssertDiagnostics();
        Assert.Equal(["""{"lives":9}""", "\"felix\"", "[1,2]", """{"odd":1}"""], result.Requests.Select(request => request.Text));
    }

    [Fact]
    public async Task A_choice_is_a_member_an_item_and_a_choice_again()
    {
        string schemas = """
            Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Inner' }] }
            Inner: { oneOf: [{ $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Box' }] }
            Box: { type: object, required: [content], properties: { content: { type: array, items: { $ref: '#/components/schemas/Pet' } } } }

            """ + Pets;

        object? value = await Read(schemas, """{"content":[{"lives":9},{"bark":"b"},{"content":[]}]}""", "pet.Inner!.Box!.Content[1].Inner!.Dog!.Bark + pet.Inner.Box.Content[0].Cat!.Lives + pet.ToJson()");

        Assert.Equal("""b9{"content":[{"lives":9},{"bark":"b"},{"content":[]}]}""", value);
    }

    [Theory]
    [InlineData("{ anyOf: [{ type: string }, { type: string, enum: [a, b] }] }", "PetValue? ")]
    [InlineData("{ oneOf: [{ type: string, enum: [a] }, { type: string, enum: [b] }] }", "PetValue? ")]
    [InlineData("{ oneOf: [{ type: string, format: uuid }, { type: string }] }", "string? ")]
    [InlineData("{ oneOf: [{ type: integer }, { type: number }] }", "double? ")]
    [InlineData("{ oneOf: [{ type: integer, format: int32 }, { type: integer, format: int64 }] }", "long? ")]
    [InlineData("{ oneOf: [{ type: integer }, { type: 'null' }] }", "long? ")]
    [InlineData("{ type: [integer, string], pattern: '^-?(?:0|[1-9]\\d*)$', format: int32 }", "int? ")]
    [InlineData("{ type: string, enum: [''] }", "string? ")]
    [InlineData("{ anyOf: [{ type: string }, { type: string, enum: [''] }] }", "string? ")]
    [InlineData("{ anyOf: [{ type: string, enum: [a] }, { type: string, enum: [''] }] }", "api_::PetValue? ")]
    [InlineData("{ type: string, enum: [a, ''] }", "api_::PetValue? ")]
    public void What_is_no_real_choice_needs_no_class(string schema, string expected)
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithSchemas($"Pet: {{ type: object, properties: {{ value: {schema} }} }}"))).AssertCompiles();

        run.AssertDiagnostics();
        Assert.Contains(expected + "Value { get; init; }", run.Source("Models.Pet.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_or_the_empty_string_is_a_choice_of_the_two()
        => Assert.Equal(
            "object 1, text '', text 'x'",
            await Read(
                "Pet: { type: object, properties: { v: { type: array, items: { anyOf: [{ type: object, properties: { a: { type: integer } } }, { type: string, enum: [''] }] } } } }\n",
                """{"v":[{"a":1},"","x"]}""",
                "string.Join(\", \", pet.V!.Select(v => v.Match(o => $\"object {o.A}\", t => $\"text '{t}'\", u => $\"unknown {u}\")))"));

    [Fact]
    public void A_long_name_stands_in_its_own_file_once_and_then_is_an_alias()
    {
        const string Name = "AnObjectWithANameThatNobodyReadsTwentyTimesInOneFile";
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithSchemas(
            $"{Name}: {{ type: object, required: [self], properties: {{ self: {{ $ref: '#/components/schemas/{Name}' }}, state: {{ type: string, enum: [go, self] }}, choice: {{ oneOf: [{{ type: integer }}, {{ $ref: '#/components/schemas/{Name}' }}] }} }} }}"))).AssertCompiles();

        Assert.All(
            [$"Models.{Name}.g.cs", $"Models.{Name}Choice.g.cs", $"Enums.{Name}State.g.cs"],
            file => Assert.Contains("using self_ = global::Acme.Api." + Name, run.Source(file), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Several_types_are_a_choice()
        => Assert.Equal(
            "text:a integer:1 list:1",
            await Read(
                "Pet: { type: object, properties: { v: { type: array, items: { type: [string, integer, array, 'null'], items: { type: string } } } } }\n",
                """{"v":["a",1,["x"]]}""",
                "string.Join(' ', pet.V!.Select(v => v!.Match(t => $\"text:{t}\", i => $\"integer:{i}\", l => $\"list:{l.Count}\", u => \"unknown\")))"));

    [Theory]
    [InlineData("12", 12)]
    [InlineData("\"12\"", 12)]
    public async Task A_number_that_may_come_as_text_is_a_number(string json, long expected)
        => Assert.Equal(expected, await Read("Pet: { type: object, properties: { v: { type: [integer, string], pattern: '^-?(?:0|[1-9]\\d*)$' } } }\n", $$"""{"v":{{json}}}""", "pet.V"));

    [Fact]
    public void A_discriminator_value_that_leads_nowhere_is_said()
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithSchemas(Pets + "Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind, mapping: { x: '#/components/schemas/Gone' } } }"))).AssertCompiles();

        Assert.All(run.Diagnostics, diagnostic => Assert.Equal("UWG1007", diagnostic.Id));
    }

    [Fact]
    public void Names_of_variants_do_not_clash()
    {
        const string Schemas = """
            Unknown: { type: object, required: [a], properties: { a: { type: string } } }
            Match: { type: object, required: [b], properties: { b: { type: string } } }
            FromMatch: { type: object, required: [c], properties: { c: { type: string } } }
            ToJson: { type: object, required: [d], properties: { d: { type: string } } }
            Pet: { oneOf: [{ $ref: '#/components/schemas/Unknown' }, { $ref: '#/components/schemas/FromMatch' }, { $ref: '#/components/schemas/Match' }, { $ref: '#/components/schemas/ToJson' }, { type: object, title: Pet, required: [e], properties: { e: { type: string } } }] }
            """;

        GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithSchemas(Schemas))).AssertCompiles();
    }

    [Fact]
    public void Circles_and_crowds_end()
    {
        string many = "Many: { oneOf: [" + string.Join(", ", Enumerable.Range(0, 300).Select(i => $"{{ $ref: '#/components/schemas/M{i}' }}")) + "] }\n"
            + string.Concat(Enumerable.Range(0, 300).Select(i => $"M{i}: {{ type: object, required: [m{i}], properties: {{ m{i}: {{ type: string }} }} }}\n"));
        const string Circle = """
            A: { oneOf: [{ $ref: '#/components/schemas/B' }, { type: string }] }
            B: { oneOf: [{ $ref: '#/components/schemas/A' }, { type: integer }] }
            Self: { anyOf: [{ $ref: '#/components/schemas/Self' }, { type: array, items: { $ref: '#/components/schemas/Self' } }] }

            """;

        GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithSchemas(many + Circle))).AssertCompiles();
    }

    private const string Match = "pet.Match(cat => $\"cat {cat.Lives}\", dog => $\"dog {dog.Bark}\", unknown => $\"unknown {unknown}\")";

    private static async Task<object?> Read(string schemas, string json, string code)
        => (await LiveCall.Run(Snippets.WithPet(schemas), $"Pet pet = await client.GetPetAsync(ct); return {code};", LiveAnswer.Json(json))).Value;
}
