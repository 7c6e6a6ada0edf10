using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Schemas;

public sealed class ValueTests
{
    [Theory]
    [InlineData("{ type: string, format: date-time }", "global::System.DateTimeOffset?")]
    [InlineData("{ type: string, format: date }", "global::System.DateOnly?")]
    [InlineData("{ type: string, format: time }", "global::System.TimeOnly?")]
    [InlineData("{ type: string, format: duration }", "string?")]
    [InlineData("{ type: string, format: uuid }", "global::System.Guid?")]
    [InlineData("{ type: string, format: uri }", "global::System.Uri?")]
    [InlineData("{ type: string, format: byte }", "byte[]?")]
    [InlineData("{ type: string, format: binary }", "string?")]
    [InlineData("{ type: string, format: never-heard-of }", "string?")]
    [InlineData("{ type: integer }", "long?")]
    [InlineData("{ type: integer, format: int8 }", "int?")]
    [InlineData("{ type: integer, format: int32 }", "int?")]
    [InlineData("{ type: integer, format: uint32 }", "long?")]
    [InlineData("{ type: integer, format: uint64 }", "decimal?")]
    [InlineData("{ type: integer, format: unix-time }", "runtime_::UnixSeconds?")]
    [InlineData("{ type: number }", "double?")]
    [InlineData("{ type: number, format: float }", "double?")]
    [InlineData("{ type: number, format: decimal }", "decimal?")]
    [InlineData("{ type: boolean }", "bool?")]
    [InlineData("{ type: boolean, enum: [true] }", "bool?")]
    [InlineData("{ pattern: '^a' }", "string?")]
    [InlineData("{ format: date-time }", "global::System.DateTimeOffset?")]
    [InlineData("{ maximum: 1.0e+09 }", "double?")]
    [InlineData("{ type: integer, exclusiveMaximum: 1e+09 }", "long?")]
    [InlineData("{ type: 'null' }", "global::System.Text.Json.JsonElement?")]
    [InlineData("{}", "global::System.Text.Json.JsonElement?")]
    [InlineData("true", "global::System.Text.Json.JsonElement?")]
    [InlineData("{ type: [string, 'null'] }", "string?")]
    [InlineData("{ enum: [a, b, null] }", "api_::PetV?")]
    [InlineData("{ const: a }", "api_::PetV?")]
    [InlineData("{ type: integer, enum: [1, 2] }", "api_::PetV?")]
    [InlineData("{ type: string, enum: [1, 2] }", "api_::PetV?")]
    [InlineData("{ type: [string, integer], enum: [a, b] }", "api_::PetV?")]
    [InlineData("{ type: integer, enum: [1.0, 2.0] }", "api_::PetV?")]
    [InlineData("{ type: integer, enum: [99999999999999999999] }", "decimal?")]
    [InlineData("{ const: true }", "bool?")]
    [InlineData("{ enum: [true, false] }", "bool?")]
    [InlineData("{ type: integer, enum: [1, 1.0, 1e0] }", "api_::PetV?")]
    [InlineData("{ enum: [9223372036854775807, 9223372036854775808] }", "global::System.Text.Json.JsonElement?")]
    [InlineData("{ type: number, format: decimal, enum: [0.10, 0.2] }", "decimal?")]
    [InlineData("{ enum: [.inf, 1] }", "global::System.Text.Json.JsonElement?")]
    [InlineData("{ contentEncoding: base64 }", "byte[]?")]
    public void A_type_and_a_format(string schema, string expected)
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithSchemas($"Pet: {{ type: object, properties: {{ v: {schema} }} }}"))).AssertCompiles();

        Assert.Contains($"public {expected} V {{ get; init; }}", run.Source("Models.Pet.g.cs"), StringComparison.Ordinal);
        run.AssertDiagnostics();
    }

    [Fact]
    public async Task Null_is_kept_where_no_type_is_declared()
        => Assert.Equal(
            """{"l":[1,null],"m":{"a":null},"v":null,"t":[null,"x"]} 2 Null True""",
            await Call(
                "",
                "l: { type: array, items: {} }, m: { type: object, additionalProperties: {} }, v: {}, t: { type: array, items: { type: [string, 'null'] } }, n: { type: array, items: { nullable: true } }",
                """{"l":[1,null],"m":{"a":null},"v":null,"t":[null,"x"]}""",
                "pet.ToJson() + \" \" + pet.L!.Count + \" \" + pet.V!.Value.ValueKind + \" \" + (Pet.FromJson(\"{\\\"n\\\":[null]}\"u8).N![0] is null)"));

    [Fact]
    public async Task Enums_of_numbers_keep_what_they_do_not_know()
    {
        const string Schemas = """
            Level: { type: integer, enum: [0, 10, -1], x-enum-varnames: [Low, High, Off], x-enum-descriptions: [Little., Much., Nothing.] }
            Ratio: { type: number, enum: [0.5, 1, 1.5e3] }

            """;

        object? value = await Call(
            Schemas,
            "v: { $ref: '#/components/schemas/Level' }, w: { type: array, items: { $ref: '#/components/schemas/Level' } }, r: { $ref: '#/components/schemas/Ratio' }",
            """{"v":10,"w":[7,-1],"r":0.5}""",
            """$"{pet.V == Level.High} {pet.V!.Value.Value switch { Level.Values.High => "high", _ => "?" }} {pet.W![0].IsKnown} {pet.W[0]} {pet.W[1] == Level.Off} {pet.R == Ratio.Value05} {pet.ToJson()}" """);

        Assert.Equal("""True high False 7 True True {"v":10,"w":[7,-1],"r":0.5}""", value);
    }

    [Fact]
    public async Task Enums_of_numbers_are_parameters()
    {
        const string Document = """
            openapi: 3.0.3
            info: { title: Test, version: '1' }
            paths:
              /x/{level}:
                get:
                  operationId: getX
                  parameters:
                    - { in: path, name: level, required: true, schema: { $ref: '#/components/schemas/Level' } }
                    - { in: query, name: one, schema: { $ref: '#/components/schemas/Level' } }
                    - { in: query, name: many, schema: { type: array, items: { $ref: '#/components/schemas/Level' } } }
                    - { in: header, name: X-Level, schema: { $ref: '#/components/schemas/Level' } }
                  responses: { '204': { description: Fine. } }
            components: { schemas: { Level: { type: integer, enum: [1, 2] } } }

            """;

        LiveResult result = await LiveCall.Run(Document, "await client.GetXAsync(Level.Value1, new() { One = 2, Many = [Level.Value1, 5] }, Level.Value2, ct); return null;", LiveAnswer.Empty);

        Assert.Equal(("GET /x/1?one=2&many=1&many=5", "2"), (result.Request.Line, result.Request.Header("X-Level")));
    }

    [Theory]
    [InlineData("\"a\"", "text a")]
    [InlineData("1", "integer 1")]
    [InlineData("true", "boolean True")]
    public async Task Mixed_enums_are_a_choice(string json, string expected)
        => Assert.Equal(expected, await Call("", "v: { enum: [a, 1, true, null] }", $$"""{"v":{{json}}}""", "pet.V.GetValueOrDefault()!.Match(t => $\"text {t}\", i => $\"integer {i}\", b => $\"boolean {b}\", u => \"unknown\")"));

    [Theory]
    [InlineData("[title, -title, +title]", "Title MinusTitle PlusTitle")]
    [InlineData("['<', '<=', '==', '*', '', ' ', '…']", "LessThan LessThanOrEqual Equal Star Empty Empty2 Symbol")]
    [InlineData("['1', '-1', 1a, class, Equals]", "Value1 Minus1 Value1a Class EqualsValue")]
    [InlineData("[a-b, a_b, A B]", "AB AB2 AB3")]
    public void Constants_are_named_after_values(string values, string expected)
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithSchemas($"Kind: {{ type: string, enum: {values} }}"))).AssertCompiles();

        string source = run.Source("Enums.Kind.g.cs");
        Assert.All(expected.Split(' '), name => Assert.Contains($"public static global::Acme.Api.Kind {name} => ", source.Replace("public static Kind", "public static global::Acme.Api.Kind", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_constant_is_an_enum_of_one()
        => Assert.Equal(
            """cat {"kind":"cat","n":5}""",
            await Call("", "kind: { const: cat }, n: { type: integer, const: 5 }", """{"kind":"cat","n":5}""", "pet.Kind + \" \" + pet.ToJson()"));

    [Fact]
    public async Task An_untyped_constant_keeps_its_kind()
        => Assert.Equal(
            "5 PetN",
            await Call("", "n: { const: 5 }", """{"n":5}""", "pet.N + \" \" + typeof(PetN).Name"));

    [Fact]
    public void Names_of_the_document_find_their_values_beside_null_and_repetition()
    {
        const string Kind = "Kind: { type: string, nullable: true, enum: [a, null, b, a], x-enum-varnames: [First, Nothing, Second, Third] }";
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithSchemas(Kind))).AssertCompiles();

        Assert.Contains("public const string First = \"a\";", run.Source("Enums.Kind.g.cs"), StringComparison.Ordinal);
        Assert.Contains("public const string Second = \"b\";", run.Source("Enums.Kind.g.cs"), StringComparison.Ordinal);
    }

    private static async Task<object?> Call(string schemas, string properties, string json, string code)
    {
        string document = Snippets.WithPet(schemas + $"Pet: {{ type: object, properties: {{ {properties} }} }}\n");
        LiveResult result = await LiveCall.Run(document, $"Pet pet = await client.GetPetAsync(ct); return {code};", LiveAnswer.Json(json));
        result.Run.AssertDiagnostics();
        return result.Value;
    }
}
