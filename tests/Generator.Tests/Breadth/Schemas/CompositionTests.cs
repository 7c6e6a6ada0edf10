using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Schemas;

/// <summary><c>allOf</c> and what stands beside it: which parts say a type, which only describe, restrict or add null.</summary>
public sealed class CompositionTests
{
    private const string Parts = """
        Base: { type: object, required: [id], properties: { id: { type: string }, kind: { type: string } } }
        Cat: { type: object, required: [lives], properties: { lives: { type: integer }, both: { type: string } } }
        Dog: { type: object, required: [bark], properties: { bark: { type: string }, both: { type: integer } } }
        Either: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }
        Name: { type: string, maxLength: 7 }
        State: { type: string, enum: [on, off] }
        Perhaps: { oneOf: [{ $ref: '#/components/schemas/Perhaps' }, { $ref: '#/components/schemas/Dog' }, { type: array, nullable: true, items: { $ref: '#/components/schemas/Perhaps' } }] }

        """;

    [Theory]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Cat' }], nullable: true }", "api_::Cat")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Cat' }], type: [object, 'null'] }", "api_::Cat")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Cat' }, { type: 'null' }] }", "api_::Cat")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Cat' }, { nullable: true }] }", "api_::Cat")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Cat' }, { type: [object, 'null'], description: Perhaps. }] }", "api_::Cat")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Name' }, { nullable: true }] }", "string")]
    [InlineData("{ allOf: [{ oneOf: [{ $ref: '#/components/schemas/Cat' }, { type: 'null' }] }] }", "api_::Cat")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Either' }, { nullable: true }] }", "api_::Either")]
    [InlineData("{ oneOf: [{ type: [string, 'null'], enum: [a, null] }, { type: integer }] }", "api_::OwnerV")]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Perhaps' }] }", "api_::OwnerV")]
    [InlineData("{ anyOf: [{ type: string }, { type: string, nullable: true, format: uuid }] }", "string")]
    public void Null_beside_a_part_is_null(string schema, string expected)
        => Assert.Contains($"public runtime_::Optional<{expected}?> V {{ get; init; }}", Generate(schema), StringComparison.Ordinal);

    [Theory]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Cat' }], default: {}, description: Outer. }", "api_::Cat")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Cat' }, { description: More. }] }", "api_::Cat")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Cat' }, { type: object, additionalProperties: false }] }", "api_::Cat")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Cat' }], required: [lives] }", "api_::Cat")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Either' }, { description: More. }] }", "api_::Either")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Name' }, { description: More. }] }", "string")]
    [InlineData("{ allOf: [{ type: string }, { maxLength: 5 }] }", "string")]
    [InlineData("{ allOf: [{ type: string, format: date }, { type: string }] }", "global::System.DateOnly")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/State' }, { enum: [on] }] }", "api_::State")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/State' }, { type: string }] }", "api_::State")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/State' }, { default: on }] }", "api_::State")]
    [InlineData("{ type: string, allOf: [{ minLength: 1 }, { maxLength: 5 }] }", "string")]
    [InlineData("{ type: string, allOf: [{ format: hostname }] }", "string")]
    [InlineData("{ type: integer, allOf: [{ minimum: 1 }] }", "long")]
    [InlineData("{ type: array, items: { type: string }, allOf: [{ minItems: 1 }] }", "global::System.Collections.Generic.IReadOnlyList<string>")]
    [InlineData("{ allOf: [{ type: array, items: { type: string } }, { minItems: 1 }] }", "global::System.Collections.Generic.IReadOnlyList<string>")]
    [InlineData("{ type: object, additionalProperties: { type: string }, allOf: [{ maxProperties: 5 }] }", "global::System.Collections.Generic.IReadOnlyDictionary<string, string>")]
    public void Parts_that_say_no_type_change_none(string schema, string expected)
        => Assert.Contains($"public {expected}? V {{ get; init; }}", Generate(schema), StringComparison.Ordinal);

    [Theory]
    [InlineData("{ type: string, anyOf: [{ minLength: 1 }, { pattern: x }] }", "string")]
    [InlineData("{ type: string, anyOf: [{ format: ipv4 }, { format: ipv6 }] }", "string")]
    [InlineData("{ type: integer, oneOf: [{ minimum: 1 }, { maximum: -1 }] }", "long")]
    [InlineData("{ type: array, items: { type: string }, anyOf: [{ minItems: 1 }, { maxItems: 5 }] }", "global::System.Collections.Generic.IReadOnlyList<string>")]
    [InlineData("{ type: object, anyOf: [{ required: [a] }, { required: [b] }] }", "global::System.Collections.Generic.IReadOnlyDictionary<string, global::System.Text.Json.JsonElement>")]
    [InlineData("{ type: object, additionalProperties: { type: string }, oneOf: [{ type: object, required: [a] }, { type: object, required: [b] }] }", "global::System.Collections.Generic.IReadOnlyDictionary<string, string>")]
    [InlineData("{ anyOf: [{ required: [a] }, { required: [b] }] }", "global::System.Text.Json.JsonElement")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Cat' }], anyOf: [{ required: [lives] }, { required: [both] }] }", "api_::Cat")]
    [InlineData("{ anyOf: [{ pattern: a }, { pattern: b }] }", "string")]
    [InlineData("{ type: string, not: { enum: [x] } }", "string")]
    [InlineData("{ type: string, oneOf: [{ const: a, description: The a. }, { const: b }] }", "api_::OwnerV")]
    public void A_choice_of_restrictions_is_none(string schema, string expected)
        => Assert.Contains($"public {expected}? V {{ get; init; }}", Generate(schema), StringComparison.Ordinal);

    [Theory]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Base' }, { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }] }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Base' }, { $ref: '#/components/schemas/Either' }] }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Base' }, { anyOf: [{ oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }, { type: 'null' }] }] }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Base' }, { oneOf: [{ $ref: '#/components/schemas/Cat' }] }, { oneOf: [{ $ref: '#/components/schemas/Dog' }] }] }")]
    public async Task A_choice_in_a_part_gives_its_members_and_loses_nothing(string schema)
        => Assert.Equal(
            """1 9 wuff {"id":"1","lives":9,"both":[0],"bark":"wuff","more":null}""",
            await Read(
                $"Pet: {schema}\n" + Parts.Replace("both: { type: integer }", "both: {}", StringComparison.Ordinal).Replace("both: { type: string }", "both: {}", StringComparison.Ordinal),
                """{"id":"1","lives":9,"both":[0],"bark":"wuff","more":null}""",
                "$\"{pet.Id} {pet.Lives} {pet.Bark} {pet.ToJson()}\""));

    [Theory]
    [InlineData("1", "number 1")]
    [InlineData("\"x\"", "text x")]
    [InlineData("true", "unknown True")]
    public async Task Choices_without_members_make_no_class_together(string json, string expected)
        => Assert.Equal(
            expected,
            await Read(
                "Pet: { type: object, properties: { v: { allOf: [{ oneOf: [{ type: string }, { type: integer }] }, { anyOf: [{ type: integer }, { type: boolean }] }] } } }",
                $$"""{"v":{{json}}}""",
                "pet.V!.Match(t => $\"text {t}\", n => $\"number {n}\", u => $\"unknown {u}\")"));

    [Fact]
    public void A_choice_of_one_in_a_part_is_a_part()
    {
        string source = GenerateAll("Owner: { allOf: [{ $ref: '#/components/schemas/Base' }, { oneOf: [{ $ref: '#/components/schemas/Cat' }] }] }").Source("Models.Owner.g.cs");

        Assert.Contains("public required long Lives", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Base' }], required: [kind] }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Base' }, { required: [kind, nobody] }] }")]
    [InlineData("{ required: [kind], allOf: [{ $ref: '#/components/schemas/Base' }, { type: object, properties: { x: { type: string } } }] }")]
    public void Required_outside_counts_for_the_members_of_parts(string schema)
    {
        string source = GenerateAll($"Owner: {schema}").Source("Models.Owner.g.cs");

        Assert.Contains("public required string Kind", source, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("description: Again.", "string")]
    [InlineData("description: Again., readOnly: true", "string")]
    [InlineData("maxLength: 3", "string")]
    [InlineData("enum: [a]", "api_::OwnerKind")]
    [InlineData("const: a", "api_::OwnerKind")]
    public void A_part_that_declares_a_member_again_narrows_it(string again, string expected)
    {
        string source = GenerateAll($"Owner: {{ allOf: [{{ $ref: '#/components/schemas/Base' }}, {{ type: object, properties: {{ kind: {{ {again} }} }} }}] }}").Source("Models.Owner.g.cs");

        Assert.Contains($"public {expected}? Kind {{ get; init; }}", source, StringComparison.Ordinal);
        Assert.Equal(again.Contains("Again", StringComparison.Ordinal), source.Contains("<summary>Again.</summary>", StringComparison.Ordinal));
        Assert.Equal(again.Contains("readOnly", StringComparison.Ordinal), source.Contains("Read-only", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ properties: { kind: { const: a }, x: { type: string } } }, { properties: { kind: { const: b }, x: { type: string, enum: [u] } } }", "string?", "string?")]
    [InlineData("{ properties: { kind: { description: Narrow. }, x: { enum: [u] } } }, { properties: { x: { type: string } } }", "string?", "api_::OwnerX?")]
    [InlineData("{ properties: { kind: { type: integer }, x: { type: string } } }, { properties: { x: { type: integer } } }", "global::System.Text.Json.JsonElement?", "global::System.Text.Json.JsonElement?")]
    [InlineData("{ properties: { x: { type: string } } }, { properties: { x: {} } }", "string?", "global::System.Text.Json.JsonElement?")]
    public void Branches_beside_properties_narrow_them_and_are_alternatives_to_each_other(string branches, string kind, string x)
    {
        string source = GenerateAll($"Owner: {{ type: object, properties: {{ kind: {{ type: string }} }}, oneOf: [{branches}], discriminator: {{ propertyName: kind }} }}").Source("Models.Owner.g.cs");

        Assert.Contains($"public {kind} Kind {{ get; init; }}", source, StringComparison.Ordinal);
        Assert.Contains($"public {x} X {{ get; init; }}", source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subclass_that_requires_an_inherited_member_has_it_from_its_base()
    {
        GeneratorRun run = GenerateAll(
            """
            Pet: { type: object, required: [t], properties: { t: { type: string }, name: { type: string } }, discriminator: { propertyName: t } }
            Bird: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, required: [name, wings], properties: { wings: { type: integer } } }] }
            Owner: { type: object, properties: { pet: { $ref: '#/components/schemas/Bird' } } }
            """);

        Assert.Contains("class Bird : api_::Pet", run.Source("Models.Bird.g.cs"), StringComparison.Ordinal);
        Assert.Contains("public string? Name { get; init; }", run.Source("Models.Pet.g.cs"), StringComparison.Ordinal);
        Assert.Contains("public required long Wings", run.Source("Models.Bird.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrapper_is_documented_by_what_stands_outside()
        => Assert.Contains("<summary>Outer.</summary>", Generate("{ description: Outer., allOf: [{ $ref: '#/components/schemas/Cat' }] }"), StringComparison.Ordinal);

    [Theory]
    [InlineData("{ allOf: [{ type: string, minLength: 1 }, { maxLength: 5 }] }", "Length: at least 1 characters, at most 5 characters.")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Name' }, { maxLength: 5 }] }", "Length: at most 5 characters.")]
    [InlineData("{ maxLength: 9, allOf: [{ $ref: '#/components/schemas/Name' }] }", "Length: at most 7 characters.")]
    [InlineData("{ type: integer, minimum: 1, allOf: [{ exclusiveMinimum: 1, maximum: 10 }, { allOf: [{ exclusiveMaximum: 10, minimum: 0 }] }] }", "Range: more than 1, less than 10.")]
    [InlineData("{ type: integer, allOf: [{ multipleOf: 4 }, { multipleOf: 6 }] }", "A multiple of 12.")]
    [InlineData("{ type: number, multipleOf: 7e27, allOf: [{ multipleOf: 3e-5 }] }", "A multiple of 7000000000000000000000000000.")]
    [InlineData("{ type: number, multipleOf: 0.2, allOf: [{ multipleOf: 0.3 }] }", "A multiple of 0.6.")]
    [InlineData("{ allOf: [{ type: array, items: { type: string }, minItems: 1 }, { minItems: 2, uniqueItems: true }] }", "Length: at least 2 items.", "Each item is there once.")]
    [InlineData("{ allOf: [{ type: string, pattern: ^a }, { pattern: z$ }] }", "Pattern: ^a", "Pattern: z$")]
    [InlineData("{ oneOf: [{ type: integer, minimum: 1 }, { type: 'null' }] }", "Range: at least 1.")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Name' }, { default: abc, readOnly: true }] }", "Default of the service, as documented: \"abc\". It is never sent.", "Read-only: the service sets it.")]
    public void What_parts_say_of_a_value_is_documented_together(string schema, params string[] facts)
    {
        string source = Generate(schema);

        Assert.All(facts, fact => Assert.Contains(fact, source, StringComparison.Ordinal));
        Assert.InRange(source.Split("Length: ").Length, 1, 2);
    }

    [Theory]
    [InlineData("{ properties: { kind: { maxLength: 3 } } }, { properties: { kind: { minLength: 2 } } }", "Length: at least 2 characters, at most 3 characters.")]
    [InlineData("{ properties: { kind: { type: string, maxLength: 3 } } }, { properties: { kind: { type: string, minLength: 2, description: Again. } } }", "Length: at least 2 characters, at most 3 characters.")]
    [InlineData("{ properties: { kind: { type: string, maxLength: 3 } } }, { properties: { kind: { type: integer, minimum: 2 } } }", "Range: at least 2.")]
    public void What_parts_say_of_a_member_is_documented_together(string parts, string expected)
    {
        string source = GenerateAll($"Owner: {{ allOf: [{{ $ref: '#/components/schemas/Base' }}, {parts}] }}").Source("Models.Owner.g.cs");

        Assert.Contains(expected, source, StringComparison.Ordinal);
        Assert.Equal(expected.Contains("Length", StringComparison.Ordinal), source.Contains("Length", StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_that_is_read_only_makes_the_member_so()
        => Assert.DoesNotContain(
            "public required",
            GenerateAll("Owner: { type: object, required: [n], properties: { n: { allOf: [{ type: integer }, { readOnly: true }] } } }").Source("Models.Owner.g.cs"),
            StringComparison.Ordinal);

    private static string Generate(string schema) => GenerateAll($"Owner: {{ type: object, properties: {{ v: {schema} }} }}").Source("Models.Owner.g.cs");

    private static GeneratorRun GenerateAll(string schemas)
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Document("Owner", schemas + "\n" + Parts))).AssertCompiles();
        run.AssertDiagnostics();
        return run;
    }

    private static async Task<object?> Read(string schemas, string json, string code)
        => (await LiveCall.Run(Document("Pet", schemas), $"Pet pet = await client.GetThingAsync(ct); return {code};", LiveAnswer.Json(json))).Value;

    private static string Document(string name, string schemas)
        => $$"""
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              /thing:
                get:
                  operationId: getThing
                  responses: { '200': { description: Fine., content: { application/json: { schema: { $ref: '#/components/schemas/{{name}}' } } } } }
                put:
                  operationId: putThing
                  requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/{{name}}' } } } }
                  responses: { '204': { description: Fine. } }
            components:
              schemas:

            """ + Snippets.Indent(schemas, 4);
}
