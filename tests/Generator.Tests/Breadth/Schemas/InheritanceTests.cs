using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Schemas;

public sealed class InheritanceTests
{
    private const string Pets = """
        Pet:
          type: object
          required: [petType, name]
          discriminator: { propertyName: petType, mapping: { cat: '#/components/schemas/Cat', hound: Dog, wolf: 'schemas/Dog.yaml' } }
          properties: { petType: { type: string }, name: { type: string }, owner: { $ref: '#/components/schemas/Owner' } }
        Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, required: [lives], properties: { lives: { type: integer } } }] }
        Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { bark: { type: string } } }] }
        Owner: { type: object, properties: { id: { type: integer }, pets: { type: array, items: { $ref: '#/components/schemas/Pet' } } } }

        """;

    private const string Levels = """
        Pet:
          type: object
          required: [kind]
          discriminator: { propertyName: kind }
          properties: { kind: { type: string } }
        Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }], properties: { lives: { type: integer } } }
        Persian: { allOf: [{ $ref: '#/components/schemas/Cat' }, { type: object, properties: { fluff: { type: number } } }] }
        Tabby: { allOf: [{ $ref: '#/components/schemas/Cat' }] }

        """;

    [Theory]
    [InlineData("""{"petType":"cat","name":"n","lives":9}""", "Cat 9")]
    [InlineData("""{"lives":9,"name":"n","x":{"petType":"hound"},"petType":"cat"}""", "Cat 9")]
    [InlineData("""{"petType":"hound","name":"n","bark":"w"}""", "Dog w")]
    [InlineData("""{"petType":"wolf","name":"n","bark":"w"}""", "Dog w")]
    [InlineData("""{"petType":"Dog","name":"n","bark":"w"}""", "Dog w")]
    [InlineData("""{"petType":"CAT","name":"n","lives":9}""", "Cat 9")]
    [InlineData("""{"petType":"bird","name":"n","wings":2}""", "Pet bird 2")]
    [InlineData("""{"name":"n"}""", "Pet  ")]
    [InlineData("""{"petType":null,"name":"n"}""", "Pet  ")]
    [InlineData("""{"petType":1,"name":"n"}""", "Pet 1 ")]
    public async Task The_discriminator_says_which_class_is_read(string json, string expected)
        => Assert.Equal(
            expected,
            await Read(Pets, json, """pet switch { Cat cat => $"Cat {cat.Lives}", Dog dog => $"Dog {dog.Bark}", _ => $"Pet {pet.PetType} {(pet.AdditionalProperties.TryGetValue("wings", out var wings) ? wings : null)}" }"""));

    [Theory]
    [InlineData("""{"petType":"cat","name":"n","owner":{"id":1,"pets":[{"petType":"wolf","name":"m","bark":"b","new":[1]}]},"lives":9,"more":1.50}""")]
    [InlineData("""{"petType":"bird","name":"n","wings":2}""")]
    [InlineData("""{"name":"n","wings":2}""")]
    [InlineData("{}")]
    public async Task What_came_is_written_back(string json)
    {
        Assert.Equal(json, await Read(Pets, json, "pet.ToJson()"));
        Assert.Equal(json, await Read(Pets, json, "JsonSerializer.Serialize(JsonSerializer.Deserialize<Pet>(pet.ToJson()))"));
        Assert.Equal(json, await Read(Pets, json, "Cat.FromJson(Encoding.UTF8.GetBytes(pet.ToJson())).ToJson()"));
    }

    [Fact]
    public async Task All_members_are_sent_whatever_the_variable_is()
    {
        LiveResult result = await LiveCall.Run(
            Snippets.WithPet(Pets),
            """
            Pet pet = new Cat { Name = "c", Lives = 9 };
            await client.PutPetAsync(pet, ct);
            await client.PutPetAsync(new Dog("wolf") { Name = "d", Bark = "w", Owner = new Owner { Pets = [pet] } }, ct);
            await client.PutPetAsync(new Pet("bird") { Name = "b" }, ct);
            await client.PutPetAsync(new Cat { Name = "c", Lives = 9, PetType = "cat" }, ct);
            return JsonSerializer.Serialize(pet) + JsonSerializer.Serialize(new Cat { Name = "c", Lives = 1 });
            """,
            LiveAnswer.Empty);

        result.Run.AssertDiagnostics();
        Assert.Equal(
            [
                """{"petType":"cat","name":"c","lives":9}""",
                """{"petType":"wolf","name":"d","owner":{"pets":[{"petType":"cat","name":"c","lives":9}]},"bark":"w"}""",
                """{"petType":"bird","name":"b"}""",
                """{"petType":"cat","name":"c","lives":9}""",
            ],
            result.Requests.Select(request => request.Text));
        Assert.Equal("""{"petType":"cat","name":"c","lives":9}{"petType":"cat","name":"c","lives":1}""", result.Value);
    }

    [Theory]
    [InlineData("""new Cat { Name = "c", Lives = 9, PetType = "wolf" }""")]
    [InlineData("""new Dog("cat") { Name = "d" }""")]
    public async Task A_value_that_means_another_class_is_refused(string pet)
        => await Assert.ThrowsAsync<ArgumentException>(() => LiveCall.Run(Snippets.WithPet(Pets), $"await client.PutPetAsync({pet}, ct); return null;", LiveAnswer.Empty));

    [Theory]
    [InlineData("""{"kind":"Persian","lives":9,"fluff":1.5}""", "Persian True True 1.5")]
    [InlineData("""{"kind":"Tabby","lives":9}""", "Tabby True True ")]
    [InlineData("""{"kind":"Cat","lives":9}""", "Cat True False ")]
    public async Task Classes_have_several_levels(string json, string expected)
    {
        Assert.Equal(expected, await Read(Levels, json, "$\"{pet.GetType().Name} {pet is Cat} {pet is Persian or Tabby} {(pet as Persian)?.Fluff}\""));
        Assert.Equal(json, await Read(Levels, json, "Cat.FromJson(Encoding.UTF8.GetBytes(pet.ToJson())).ToJson()"));
    }

    [Fact]
    public async Task Each_level_has_its_own_value()
        => Assert.Equal(
            """{"kind":"Cat"} {"kind":"Persian","fluff":1} {"kind":"Tabby"} {"lives":1}""",
            await Read(Levels, "{}", """$"{new Cat().ToJson()} {new Persian { Fluff = 1 }.ToJson()} {new Tabby().ToJson()} {Persian.FromJson("{\"lives\":1}"u8).ToJson()}" """));

    [Fact]
    public void Classes_are_as_open_as_they_have_to_be()
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithPet(Levels))).AssertCompiles();

        run.AssertDiagnostics();
        Assert.Contains("public partial class Pet : ", run.Source("Models.Pet.g.cs"), StringComparison.Ordinal);
        Assert.Contains("public partial class Cat : api_::Pet, ", run.Source("Models.Cat.g.cs"), StringComparison.Ordinal);
        Assert.Contains("public sealed partial class Persian : api_::Cat, ", run.Source("Models.Persian.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("petType: { type: string, enum: [kitty] }", """{"petType":"kitty","lives":1}""")]
    [InlineData("petType: { const: kitty }", """{"petType":"kitty","lives":1}""")]
    [InlineData("lives: { type: integer }", """{"petType":"CAT","lives":1}""")]
    public async Task A_subclass_may_say_its_value_itself(string own, string expected)
    {
        string schemas = $$"""
            Pet: { type: object, discriminator: { propertyName: petType }, properties: { petType: { type: string, enum: [CAT, kitty] } } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { {{own}}, lives: { type: integer } } }] }

            """.Replace("lives: { type: integer }, lives", "lives", StringComparison.Ordinal);
        Assert.Equal(expected, await Read(schemas, expected, "new Cat { Lives = 1 }.ToJson() == pet.ToJson() && pet is Cat ? pet.ToJson() : \"\""));
    }

    [Theory]
    [InlineData("""{"t":"zz","lives":9}""", "Cat")]
    [InlineData("""{"lives":9}""", "Cat")]
    [InlineData("""{"t":"Dog"}""", "Dog")]
    [InlineData("""{"t":"Pet"}""", "Pet")]
    public async Task A_discriminator_may_have_a_default(string json, string expected)
        => Assert.Equal(
            (expected, json),
            (await LiveCall.Run(
                Snippets.WithPet("""
                    Pet: { type: object, discriminator: { propertyName: t, defaultMapping: Cat }, properties: { t: { type: string } } }
                    Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } }] }
                    Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { bark: { type: string } } }] }
                    """),
                "Pet pet = await client.GetPetAsync(ct); return (pet.GetType().Name, pet.ToJson());",
                LiveAnswer.Json(json))).Value);

    [Fact]
    public void A_default_that_is_no_subclass_is_said()
        => GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithSchemas("Pet: { type: object, discriminator: { propertyName: t, defaultMapping: Other }, properties: { t: { type: string } } }\nCat: { allOf: [{ $ref: '#/components/schemas/Pet' }] , properties: { x: { type: string } } }\nOther: { type: object, properties: { y: { type: string } } }")))
            .AssertCompiles()
            .AssertDiagnostics("UWG1007 Warning (6,76): The default 'Other' of a discriminator: the schema does not derive from 'Pet' by allOf. Such an object is read as 'Pet' [#/components/schemas/Pet/discriminator/defaultMapping]");

    [Fact]
    public async Task A_discriminator_need_not_be_a_property()
        => Assert.Equal(
            """Cat {"kind":"Cat","a":1}""",
            await Read(
                """
                Pet: { type: object, discriminator: { propertyName: kind }, properties: { id: { type: integer } } }
                Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { a: { type: integer } } }] }

                """,
                """{"a":1,"kind":"Cat"}""",
                "pet.GetType().Name + ' ' + new Cat { A = 1 }.ToJson()"));

    [Fact]
    public async Task Subclasses_and_the_base_are_variants_of_a_choice()
        => Assert.Equal(
            "Cat Dog Cat Cat",
            await Read(
                Pets + """
                Any: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }
                Told: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: petType, mapping: { cat: Cat, wolf: Dog } } }
                Wide: { oneOf: [{ $ref: '#/components/schemas/Pet' }, { $ref: '#/components/schemas/Owner' }] }
                Zoo: { type: object, properties: { any: { $ref: '#/components/schemas/Any' }, told: { $ref: '#/components/schemas/Told' }, wide: { $ref: '#/components/schemas/Wide' }, map: { type: object, additionalProperties: { $ref: '#/components/schemas/Pet' } } } }

                """,
                """{"petType":"zoo","any":{"petType":"cat","name":"n","lives":1},"told":{"petType":"wolf","name":"n"},"wide":{"petType":"cat","name":"n","lives":1},"map":{"a":{"petType":"cat","name":"n","lives":1}}}""",
                "string.Join(' ', new[] { Zoo.FromJson(Encoding.UTF8.GetBytes(pet.ToJson())) }.SelectMany(zoo => new object?[] { zoo.Any?.Cat, zoo.Told?.Dog, zoo.Wide?.Pet, zoo.Map?[\"a\"] }).Select(o => o?.GetType().Name))"));

    [Fact]
    public void A_class_has_one_base()
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithSchemas("""
            A: { type: object, discriminator: { propertyName: t }, properties: { t: { type: string }, x: { type: string } } }
            B: { type: object, discriminator: { propertyName: u }, properties: { u: { type: string }, y: { type: string } } }
            C: { allOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }
            """))).AssertCompiles();

        run.AssertDiagnostics("UWG1007 Warning (8,54): The schema 'C': it derives from 'A' and from 'B', and a class has one base. The properties of 'B' are copied into the class [#/components/schemas/C/allOf/1]");
        Assert.Contains("class C : api_::A", run.AllText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v: { type: object, properties: { x: { type: string } } }", "class C : internal_::")]
    [InlineData("v: { type: array, items: { type: string } }", "class C : internal_::")]
    [InlineData("t: { type: integer }", "class C : internal_::")]
    [InlineData("v: { type: string, enum: [x] }", "class C : api_::A")]
    [InlineData("v: { description: Again. }", "class C : api_::A")]
    [InlineData("v: { type: string, format: date }", "class C : api_::A")]
    public void A_property_of_another_type_keeps_a_class_from_deriving(string again, string expected)
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithSchemas($$"""
            A: { type: object, discriminator: { propertyName: t }, properties: { t: { type: string }, v: { type: string } } }
            C: { allOf: [{ $ref: '#/components/schemas/A' }, { type: object, properties: { {{again}} } }] }
            """))).AssertCompiles();

        Assert.Contains(expected, run.AllText, StringComparison.Ordinal);
        if (expected.EndsWith("internal_::", StringComparison.Ordinal))
            Assert.StartsWith("UWG1007 Warning (7,", GeneratorRun.Describe(Assert.Single(run.Diagnostics)), StringComparison.Ordinal);
        else
            run.AssertDiagnostics();
    }

    [Fact]
    public void What_does_not_derive_is_said()
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithSchemas("""
            A: { type: object, discriminator: { propertyName: t, mapping: { c: C, d: D } }, properties: { t: { type: string } } }
            C: { allOf: [{ $ref: '#/components/schemas/A' }] }
            D: { type: object, properties: { t: { type: string } } }
            """))).AssertCompiles();

        run.AssertDiagnostics("UWG1007 Warning (6,78): The discriminator value 'd': the schema 'D' does not derive from 'A' by allOf. Such an object is read as 'A' [#/components/schemas/A/discriminator/mapping/d]");
    }

    [Theory]
    [InlineData("A: { discriminator: { propertyName: t }, properties: { t: { type: string } }, allOf: [{ $ref: '#/components/schemas/A' }] }")]
    [InlineData("A: { discriminator: { propertyName: t }, properties: { t: { type: string } }, allOf: [{ $ref: '#/components/schemas/B' }] }\nB: { discriminator: { propertyName: t }, properties: { t: { type: string } }, allOf: [{ $ref: '#/components/schemas/A' }] }")]
    [InlineData("A: { discriminator: { propertyName: t }, properties: { t: { type: string } } }\nNullable: { nullable: true, allOf: [{ $ref: '#/components/schemas/A' }] }")]
    [InlineData("A: { type: object, discriminator: { propertyName: cat }, properties: { cat: { type: string, deprecated: true }, Cat: { type: string }, b: { type: string } } }\nCat: { deprecated: true, allOf: [{ $ref: '#/components/schemas/A' }, { type: object, required: [x], properties: { a: { type: string }, B: { type: string }, x: { type: string } } }] }")]
    [InlineData("A: { type: object, discriminator: { propertyName: t }, required: [t, json], properties: { t: { type: [string, 'null'] }, json: { type: string }, AdditionalProperties: { type: integer } } }\nFromJson: { allOf: [{ $ref: '#/components/schemas/A' }, { type: object, properties: { WriteJsonMembers: { type: string }, JsonSubclasses: { type: string }, discriminator: { type: string } } }] }")]
    public void Odd_hierarchies_compile(string schemas)
        => GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithSchemas(schemas))).AssertCompiles();

    private static async Task<object?> Read(string schemas, string json, string code)
        => (await LiveCall.Run(Snippets.WithPet(schemas), $"Pet pet = await client.GetPetAsync(ct); return {code};", LiveAnswer.Json(json))).Value;
}
