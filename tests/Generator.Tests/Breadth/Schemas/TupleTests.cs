using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Schemas;

/// <summary>Lists that say what stands where: <c>prefixItems</c>, and a list behind <c>items</c>.</summary>
public sealed class TupleTests
{
    private const string Place = "Pair: { type: array, minItems: 2, prefixItems: [{ type: string }, { type: integer }, { type: object, properties: { id: { type: string } } }, { type: boolean }] }";

    [Theory]
    [InlineData("""["a",1,{"id":"x"},true]""", "a 1 x True 0")]
    [InlineData("""["a",1]""", "a 1   0")]
    [InlineData("""["a"]""", "a 0   0")]
    [InlineData("[]", " 0   0")]
    [InlineData("[null,null,null,true]", " 0  True 0")]
    [InlineData("""["a",1,null]""", "a 1   0")]
    [InlineData("""["a",1,{"id":"x"},false,5,null,{"more":[]}]""", "a 1 x False 3")]
    public async Task Each_position_has_its_type_and_nothing_is_lost(string json, string expected)
        => Assert.Equal(
            $"{expected} {json}",
            await Read(Place, json, "$\"{pair.Item1} {pair.Item2} {pair.Item3?.Id} {pair.Item4} {pair.MoreItems.Count} {pair.ToJson()}\""));

    [Fact]
    public async Task What_is_sent_has_no_gaps_and_no_end_that_is_not_set()
    {
        LiveResult result = await LiveCall.Run(
            Document(Place + "\nOther: { type: array, minItems: 2, prefixItems: [{ type: string }, { type: [integer, 'null'] }, { type: string, format: date }], items: { type: number } }"),
            """
            await client.PutPairAsync(new Pair { Item1 = "a", Item2 = 1 }, ct);
            await client.PutPairAsync(new Pair { Item1 = "a", Item2 = 1, Item4 = true }, ct);
            await client.PutPairAsync(new() { Item1 = "a", Item2 = 1, MoreItems = [JsonDocument.Parse("{}").RootElement] }, ct);
            await client.PutOtherAsync(new Other { Item1 = "a", Item2 = null }, ct);
            await client.PutOtherAsync(new Other { Item1 = "a", Item2 = 2, Item3 = new(2024, 2, 29), MoreItems = [1.5, 2] }, ct);
            return null;
            """);

        result.Run.AssertDiagnostics();
        Assert.Equal(
            ["""["a",1]""", """["a",1,null,true]""", """["a",1,null,null,{}]""", """["a",null]""", """["a",2,"2024-02-29",1.5,2]"""],
            result.Requests.Select(request => request.Text));
    }

    [Theory]
    [InlineData("{ type: array, prefixItems: [{ type: number }, { type: number }] }", "global::System.Collections.Generic.IReadOnlyList<double>? ")]
    [InlineData("{ type: array, items: false, prefixItems: [{ type: string }, { type: string }] }", "global::System.Collections.Generic.IReadOnlyList<string>? ")]
    [InlineData("{ prefixItems: [{ type: string }], items: { type: string, maxLength: 5 } }", "global::System.Collections.Generic.IReadOnlyList<string>? ")]
    [InlineData("{ type: array, items: [{ type: integer }, { type: integer }] }", "global::System.Collections.Generic.IReadOnlyList<long>? ")]
    [InlineData("{ type: array, prefixItems: [{ $ref: '#/components/schemas/Leaf' }, { $ref: '#/components/schemas/Leaf' }] }", "global::System.Collections.Generic.IReadOnlyList<api_::Leaf>? ")]
    [InlineData("{ type: array, prefixItems: [{ type: string, enum: [a, b] }, { type: string, enum: [a, b] }] }", "global::System.Collections.Generic.IReadOnlyList<api_::OwnerVItem>? ")]
    [InlineData("{ type: array, prefixItems: [{ type: array, items: { type: string } }, { type: array, items: { type: string } }] }", "global::System.Collections.Generic.IReadOnlyList<global::System.Collections.Generic.IReadOnlyList<string>>? ")]
    [InlineData("{ type: array, prefixItems: [{ type: [string, 'null'] }, { type: [string, 'null'] }] }", "global::System.Collections.Generic.IReadOnlyList<string?>? ")]
    [InlineData("{ type: array, prefixItems: [{}, {}] }", "global::System.Collections.Generic.IReadOnlyList<global::System.Text.Json.JsonElement>? ")]
    [InlineData("{ type: array, prefixItems: [{ type: string }, { type: string, format: date }] }", "api_::OwnerV? ")]
    [InlineData("{ type: array, prefixItems: [{ type: string }, { type: [string, 'null'] }] }", "api_::OwnerV? ")]
    [InlineData("{ type: array, prefixItems: [{ type: string }, { type: string }], items: { type: integer } }", "api_::OwnerV? ")]
    [InlineData("{ type: array, prefixItems: [{ type: string }, { type: string }], items: {} }", "api_::OwnerV? ")]
    [InlineData("{ type: array, prefixItems: [{ type: string, enum: [a] }, { type: string, enum: [b] }] }", "api_::OwnerV? ")]
    public void Positions_of_one_type_are_a_list(string schema, string expected)
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithSchemas($"Owner: {{ type: object, properties: {{ v: {schema} }} }}\nLeaf: {{ type: object, properties: {{ x: {{ type: string }} }} }}"))).AssertCompiles();

        run.AssertDiagnostics();
        Assert.Contains($"public {expected}V {{ get; init; }}", run.Source("Models.Owner.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Titles_name_the_positions()
        => Assert.Equal(
            "3 4 b c",
            await Read(
                """
                Pair:
                  type: array
                  prefixItems:
                    - { type: integer, title: From Line }
                    - { type: number, title: To Line }
                    - { type: string, title: From Line }
                    - { $ref: '#/components/schemas/Name' }
                Name: { type: string, title: Name }
                """,
                """[3,4,"b","c"]""",
                "$\"{pair.FromLine} {pair.ToLine} {pair.Item3} {pair.Item4}\""));

    [Fact]
    public void Titles_that_are_taken_do_no_harm()
    {
        const string Schemas = """
            Pair:
              type: array
              minItems: 12
              prefixItems:
                - { type: string, title: ToJson }
                - { type: integer, title: MoreItems }
                - { type: string, title: Pair }
                - { type: integer, title: '!!' }
                - { type: string, title: Item 5 }
                - { type: string, title: Item 7 }
                - { type: integer }
                - { type: string, title: count }
                - { type: string, title: written }
                - { type: string, title: class }
                - { type: string, title: "a sentence about the position that is far too long for a name" }
                - { type: string, title: more items }
            """;

        GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithSchemas(Schemas))).AssertCompiles().AssertDiagnostics();
    }

    [Theory]
    [InlineData("""{"list":[["a",1]],"map":{"x":["b",2]},"null":null,"choice":["c",3]}""", "a b  c 3")]
    [InlineData("""{"list":[["a",1]],"map":{"x":["b",2]},"null":["n",1],"choice":"text"}""", "a b n  0")]
    public async Task A_tuple_is_an_item_a_value_nullable_and_a_variant(string json, string expected)
        => Assert.Equal(
            $"{expected} {json}",
            await Read(
                """
                Pair:
                  type: object
                  properties:
                    list: { type: array, items: { $ref: '#/components/schemas/Name' } }
                    map: { type: object, additionalProperties: { $ref: '#/components/schemas/Name' } }
                    'null': { oneOf: [{ $ref: '#/components/schemas/Name' }, { type: 'null' }] }
                    choice: { anyOf: [{ type: string }, { $ref: '#/components/schemas/Name' }] }
                Name: { type: array, prefixItems: [{ type: string }, { type: integer }] }
                """,
                json,
                "$\"{pair.List![0].Item1} {pair.Map![\"x\"].Item1} {pair.Null?.Item1} {pair.Choice!.Name?.Item1} {pair.Choice.Name?.Item2 ?? 0} {pair.ToJson()}\"".Replace("pair.Null?", "pair.Null.GetValueOrDefault()?", StringComparison.Ordinal)));

    [Fact]
    public async Task A_tuple_may_have_itself_inside()
        => Assert.Equal(
            "b 2 [\"a\",[\"b\",null,[\"c\"]],[\"d\"]]",
            await Read(
                "Pair: { type: array, minItems: 1, prefixItems: [{ type: string }, { oneOf: [{ $ref: '#/components/schemas/Pair' }, { type: 'null' }] }], items: { $ref: '#/components/schemas/Pair' } }",
                """["a",["b",null,["c"]],["d"]]""",
                "$\"{pair.Item2!.Item1} {pair.MoreItems.Count + pair.Item2.MoreItems.Count} {pair.ToJson()}\""));

    [Fact]
    public async Task A_tuple_that_is_left_out_is_empty_and_stays_out()
        => Assert.Equal(
            " 0 {}",
            await Read(
                "Pair: { type: object, required: [v], properties: { v: { type: array, minItems: 2, prefixItems: [{ type: string }, { type: integer }] } } }",
                "{}",
                "$\"{pair.V.Item1} {pair.V.Item2} {pair.ToJson()}\"",
                isSent: false));

    [Fact]
    public async Task Through_the_serializer()
        => Assert.Equal(
            """["a",1,null,true]""",
            await Read(Place, """["a",1,null,true]""", "JsonSerializer.Serialize(JsonSerializer.Deserialize<Pair>(pair.ToJson()))"));

    [Fact]
    public async Task What_is_no_array_is_an_answer_that_cannot_be_read()
    {
        LiveResult result = await LiveCall.Run(
            Document(Place),
            "try { await client.GetPairAsync(ct); return null; } catch (ApiResponseException exception) { return exception.InnerException!.Message; }",
            LiveAnswer.Json("""{"a":1}"""));

        Assert.Contains("expected an array, found an object", (string)result.Value!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("in: query, name: at, style: form, explode: false", "GET /things?at=a,1")]
    [InlineData("in: query, name: at", "GET /things?at=a&at=1")]
    public async Task In_parameters_it_is_a_list(string parameter, string expected)
    {
        LiveResult result = await LiveCall.Run(
            GeneratorInput.Of(
                Snippets.WithOperation($"operationId: getThings\nparameters: [{{ {parameter}, schema: {{ $ref: '#/components/schemas/Name' }} }}]\nresponses: {{ '204': {{ description: Fine. }} }}\n", "Name: { type: array, minItems: 2, prefixItems: [{ type: string }, { type: integer }] }"),
                clientName: "TestClient"),
            "await client.GetThingsAsync(new() { At = new() { Item1 = \"a\", Item2 = 1 } }, ct); return null;");

        result.Run.AssertDiagnostics();
        Assert.Equal(expected, Assert.Single(result.Requests).Line);
    }

    [Fact]
    public void Too_many_positions_are_a_list_and_said()
    {
        string positions = string.Join(", ", Enumerable.Range(0, 2_000).Select(static i => i % 2 == 0 ? "{ type: string }" : "{ type: integer }"));
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithSchemas($"Owner: {{ type: object, properties: {{ v: {{ type: array, prefixItems: [{positions}] }} }} }}"))).AssertCompiles();

        Assert.Equal("UWG1007", Assert.Single(run.Diagnostics).Id);
        Assert.Contains("IReadOnlyList<global::System.Text.Json.JsonElement>? V", run.Source("Models.Owner.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Among_several_types()
        => Assert.Equal(
            "a x",
            await Read(
                "Pair: { type: object, properties: { v: { type: array, items: { type: [string, array], prefixItems: [{ type: string }, { type: boolean }] } } } }",
                """{"v":[["a",true],"x"]}""",
                "$\"{pair.V![0].Match(t => t, l => l.Item1, u => \"unknown\")} {pair.V[1].Text}\""));

    private static async Task<object?> Read(string schemas, string json, string code, bool isSent = true)
    {
        LiveResult result = await LiveCall.Run(Document(schemas, isSent), $"Pair pair = await client.GetPairAsync(ct); return {code};", LiveAnswer.Json(json));
        result.Run.AssertDiagnostics();
        return result.Value;
    }

    private static string Document(string schemas, bool isSent = true)
        => """
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              /pair:
                get:
                  operationId: getPair
                  responses: { '200': { description: Fine., content: { application/json: { schema: { $ref: '#/components/schemas/Pair' } } } } }

            """
            + (isSent ? Put("Pair") : "")
            + (schemas.Contains("Other:", StringComparison.Ordinal) ? "  /other:\n" + Put("Other") : "")
            + "components:\n  schemas:\n" + Snippets.Indent(schemas, 4);

    private static string Put(string name)
        => $$"""
                put:
                  operationId: put{{name}}
                  requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/{{name}}' } } } }
                  responses: { '204': { description: Fine. } }

            """;
}
