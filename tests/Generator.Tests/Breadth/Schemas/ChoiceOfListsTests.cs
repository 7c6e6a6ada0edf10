using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Schemas;

/// <summary>Choices whose variants are all arrays, or all maps: only what is inside tells them apart.</summary>
public sealed class ChoiceOfListsTests
{
    private const string Pets = """
        Cat: { type: object, required: [lives], properties: { kind: { const: cat }, lives: { type: integer } } }
        Dog: { type: object, properties: { kind: { const: dog }, bark: { type: string } } }
        A: { type: string, enum: [a1, a2] }
        B: { type: string, enum: [b1, b2] }

        """;

    [Theory]
    [InlineData("[]", 0)]
    [InlineData("[1]", 0)]
    [InlineData("[null,null,\"x\"]", 1)]
    [InlineData("[true]", 2)]
    [InlineData("[{\"lives\":9}]", 3)]
    [InlineData("[{\"bark\":\"b\"}]", 4)]
    [InlineData("[{}]", 4)]
    [InlineData("[{\"kind\":\"dog\",\"lives\":9}]", 4)]
    [InlineData("[[\"x\"]]", 5)]
    [InlineData("[[[true],[false]]]", 6)]
    [InlineData("[[[1]]]", 7)]
    [InlineData("[[],[[]],[[2]]]", 7)]
    [InlineData("[1,\"x\"]", -1)]
    [InlineData("[[[\"x\"]]]", -1)]
    public async Task Lists_are_told_apart_by_their_items(string json, int expected)
        => Assert.Equal(
            (expected, json),
            await Read(
                "Pet: { oneOf: [" + string.Join(", ", new[]
                {
                    "{ type: integer }", "{ type: [string, 'null'] }", "{ type: boolean }", "{ $ref: '#/components/schemas/Cat' }", "{ $ref: '#/components/schemas/Dog' }",
                    "{ type: array, items: { type: string } }", "{ type: array, items: { type: array, items: { type: boolean } } }",
                    "{ type: array, items: { type: array, items: { type: integer } } }",
                }.Select(item => $"{{ type: array, items: {item} }}")) + "] }\n" + Pets,
                json,
                8));

    [Theory]
    [InlineData("[\"b2\"]", 1)]
    [InlineData("[\"a2\",\"new\"]", 0)]
    [InlineData("[\"new\"]", 2)]
    [InlineData("[\"new\",\"b1\",\"b1\"]", 1)]
    public async Task Declared_values_of_items_tell_enums_apart(string json, int expected)
        => Assert.Equal(
            (expected, json),
            await Read(
                "Pet: { anyOf: [{ type: array, items: { $ref: '#/components/schemas/A' } }, { type: array, items: { $ref: '#/components/schemas/B' } }, { type: array, items: { type: string } }] }\n" + Pets,
                json,
                3));

    [Theory]
    [InlineData("[\"x\",1]", 0)]
    [InlineData("[\"x\",\"y\"]", 1)]
    [InlineData("[\"x\",\"y\",2,3]", 2)]
    [InlineData("[\"x\",1,true]", 0)]
    [InlineData("[1]", -1)]
    public async Task Positions_tell_arrays_apart(string json, int expected)
        => Assert.Equal(
            (expected, json),
            await Read(
                "Pet: { oneOf: [{ prefixItems: [{ type: string }, { type: integer }] }, { type: array, items: { type: string } }, { prefixItems: [{ type: string }, { type: string }, { type: integer }], items: { type: integer } }] }\n",
                json,
                3));

    [Theory]
    [InlineData("{}", 0)]
    [InlineData("{\"x\":1}", 0)]
    [InlineData("{\"x\":\"1\"}", 1)]
    [InlineData("{\"lives\":1}", 2)]
    [InlineData("{\"lives\":1,\"x\":2}", 2)]
    [InlineData("{\"x\":{\"bark\":\"b\"}}", 3)]
    [InlineData("{\"x\":true}", -1)]
    public async Task Maps_are_told_apart_by_their_values(string json, int expected)
        => Assert.Equal(
            (expected, json),
            await Read(
                "Pet: { oneOf: [{ type: object, additionalProperties: { type: integer } }, { type: object, additionalProperties: { type: string } }, { $ref: '#/components/schemas/Cat' }, { type: object, additionalProperties: { $ref: '#/components/schemas/Dog' } }] }\n" + Pets,
                json,
                4));

    [Theory]
    [InlineData("[[[]]]", 0)]
    [InlineData("[[[[[1]]]]]", 0)]
    [InlineData("[1,[2]]", 1)]
    public async Task Endless_lists_end(string json, int expected)
        => Assert.Equal(
            (expected, json),
            await Read(
                """
                Pet: { oneOf: [{ $ref: '#/components/schemas/Nest' }, { type: array, items: { $ref: '#/components/schemas/Tree' } }] }
                Nest: { type: array, items: { $ref: '#/components/schemas/Inner' } }
                Inner: { oneOf: [{ $ref: '#/components/schemas/Nest' }, { type: boolean }] }
                Tree: { oneOf: [{ type: integer }, { type: array, items: { $ref: '#/components/schemas/Tree' } }] }

                """,
                json,
                2));

    [Theory]
    [InlineData("array, items: ", "[", "]", "List")]
    [InlineData("object, additionalProperties: ", "{\"k\":", "}", "Map")]
    public async Task What_JSON_does_not_tell_apart_is_one_list(string part, string open, string close, string suffix)
        => Assert.Equal(
            "1.5 x",
            await Evaluate(
                $"Pet: {{ type: array, items: {{ $ref: '#/components/schemas/One' }} }}\nOne: {{ oneOf: [{{ type: {part}{{ type: string, format: uuid }} }}, {{ type: {part}{{ type: string, format: date }} }}, {{ type: {part}{{ type: integer }} }}, {{ type: {part}{{ type: number, nullable: true }} }}] }}\n",
                $"[{open}1.5{close},{open}\"x\"{close}]",
                $"string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"{{pet[0].Number{suffix}!.Single()}} {{pet[1].Text{suffix}!.Single()}}\").Replace(\"[k, \", \"\", StringComparison.Ordinal).Replace(\"]\", \"\", StringComparison.Ordinal)",
                "IReadOnlyList<One>"));

    [Fact]
    public async Task Broken_JSON_is_reported_where_it_breaks()
        => Assert.Equal(
            "ApiResponseException",
            await Evaluate(
                "Pet: { oneOf: [{ type: array, items: { type: string } }, { type: array, items: { type: integer } }] }\n",
                "[1, {\"a\": ",
                "pet.ToString()",
                call: "try { await client.GetPetAsync(ct); } catch (ApiResponseException e) { return e.GetType().Name; }"));

    /// <summary>Which variant it was, and what is written back.</summary>
    private static async Task<object?> Read(string schemas, string json, int variants)
        => await Evaluate(schemas, json, $"(pet.Match({string.Join(", ", Enumerable.Range(0, variants).Select(i => $"_ => {i}"))}, _ => -1), pet.ToJson())");

    private static async Task<object?> Evaluate(string schemas, string json, string code, string type = "Pet", string call = "")
    {
        LiveResult result = await LiveCall.Run(Snippets.WithPet(schemas), $"{call} {type} pet = await client.GetPetAsync(ct); return {code};", LiveAnswer.Json(json));
        result.Run.AssertDiagnostics();
        return result.Value;
    }
}
