using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Schemas;

/// <summary>Lists and maps that contain themselves: a class in between breaks the circle, whatever stands around it.</summary>
public sealed class RecursionTests
{
    [Theory]
    [InlineData("Tree: { type: array, items: { type: object, properties: { name: { type: string }, children: { $ref: '#/components/schemas/Tree' } } } }")]
    [InlineData("Tree: { allOf: [{ type: array, items: { type: object, properties: { name: { type: string }, children: { $ref: '#/components/schemas/Tree' } } } }] }")]
    [InlineData("""
        Tree: { allOf: [{ $ref: '#/components/schemas/Nodes' }] }
        Nodes: { type: array, items: { type: object, properties: { name: { type: string }, children: { $ref: '#/components/schemas/Tree' } } } }
        """)]
    [InlineData("""
        Tree: { type: array, items: { $ref: '#/components/schemas/Tree/$defs/node' }, $defs: { node: { type: object, properties: { name: { type: string }, children: { $ref: '#/components/schemas/Tree' } } } } }
        """)]
    [InlineData("Tree: { type: [array, 'null'], items: { type: object, properties: { name: { type: string }, children: { $ref: '#/components/schemas/Tree' } } } }")]
    public async Task A_list_of_objects_that_have_the_list(string schemas)
        => Assert.Equal(
            "b[{\"name\":\"a\",\"children\":[{\"name\":\"b\"},{}]}]",
            await Read(schemas, """[{"name":"a","children":[{"name":"b"},{}]}]""", "value![0].Children![0].Name + \"[\" + string.Join(',', value!.Select(item => item.ToJson())) + \"]\""));

    [Fact]
    public async Task A_map_of_objects_that_have_the_map()
        => Assert.Equal(
            "2",
            await Read(
                "Tree: { type: object, additionalProperties: { type: object, properties: { size: { type: integer }, kids: { $ref: '#/components/schemas/Tree' } } } }",
                """{"a":{"kids":{"b":{"size":2}}}}""",
                "value[\"a\"].Kids![\"b\"].Size!.ToString()"));

    [Fact]
    public async Task Null_in_the_circle_is_kept()
        => Assert.Equal(
            "null {\"more\":[null,{}]}",
            await Read(
                "Tree: { type: array, items: { type: [object, 'null'], properties: { more: { $ref: '#/components/schemas/Tree' } } } }",
                """[null,{"more":[null,{}]}]""",
                "$\"{(value[0] is null ? \"null\" : \"\")} {value[1]!.ToJson()}\""));

    [Fact]
    public async Task A_list_in_a_map_in_a_list()
        => Assert.Equal(
            "7",
            await Read(
                """
                Tree: { type: array, items: { $ref: '#/components/schemas/Branches' } }
                Branches: { type: object, additionalProperties: { $ref: '#/components/schemas/Leaves' } }
                Leaves: { type: array, items: { type: object, properties: { size: { type: integer }, tree: { $ref: '#/components/schemas/Tree' }, branches: { $ref: '#/components/schemas/Branches' }, leaves: { $ref: '#/components/schemas/Leaves' } } } }
                """,
                """[{"a":[{"tree":[{"b":[{"branches":{"c":[{"leaves":[{"size":7}]}]}}]}]}]}]""",
                "value[0][\"a\"][0].Tree![0][\"b\"][0].Branches![\"c\"][0].Leaves![0].Size!.ToString()"));

    [Fact]
    public async Task A_list_of_a_choice_of_itself()
        => Assert.Equal(
            "x",
            await Read(
                "Tree: { type: array, items: { oneOf: [{ type: string }, { $ref: '#/components/schemas/Tree' }] } }",
                """[[["x"]]]""",
                "value[0].TreeItemList![0].TreeItemList![0].Text"));

    [Fact]
    public async Task An_object_that_refers_to_the_place_where_it_stands()
        => Assert.Equal(
            "x",
            await Read(
                "Tree: { type: object, properties: { node: { type: object, properties: { name: { type: string }, next: { $ref: '#/components/schemas/Tree/properties/node' } } } } }",
                """{"node":{"next":{"next":{"name":"x"}}}}""",
                "value.Node!.Next!.Next is TreeNode node ? node.Name : null"));

    [Theory]
    [InlineData("Tree: { type: array, items: { $ref: '#/components/schemas/Tree' } }")]
    [InlineData("Tree: { type: object, additionalProperties: { type: array, items: { $ref: '#/components/schemas/Tree' } } }")]
    [InlineData("Tree: { anyOf: [{ type: array, items: { $ref: '#/components/schemas/Tree' } }, { type: 'null' }] }")]
    public void A_circle_without_an_object_is_said(string schemas)
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Document(schemas))).AssertCompiles();

        Assert.Contains("made of itself", Assert.Single(run.Diagnostics).GetMessage(null), StringComparison.Ordinal);
    }

    private static async Task<object?> Read(string schemas, string json, string code)
    {
        LiveResult result = await LiveCall.Run(Document(schemas), $"var value = await client.GetTreeAsync(ct); return {code};", LiveAnswer.Json(json));
        result.Run.AssertDiagnostics();
        return result.Value;
    }

    private static string Document(string schemas)
        => """
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              /tree:
                get:
                  operationId: getTree
                  responses: { '200': { description: Fine., content: { application/json: { schema: { $ref: '#/components/schemas/Tree' } } } } }
            components:
              schemas:

            """ + Snippets.Indent(schemas, 4);
}
