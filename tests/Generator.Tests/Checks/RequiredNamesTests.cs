using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Checks;

public sealed class RequiredNamesTests
{
    [Fact]
    [Covers("UWG4011")]
    public void A_name_that_nothing_declares_is_said_at_its_own_line()
        => AnalyzerHarness.AssertFindings(
            Checked.Schemas("""
                Root:
                  type: object
                  required:
                    - id
                    - petname
                    - color
                  properties: { id: { type: string }, pet_name: { type: string } }
                """),
            "UWG4011 Warning (16,11): schema 'Root': 'required' names 'petname', but no such property is declared (is 'pet_name' meant?). The generated type has no member for it. [#/components/schemas/Root/required/1]",
            "UWG4011 Warning (17,11): schema 'Root': 'required' names 'color', but no such property is declared. The generated type has no member for it. [#/components/schemas/Root/required/2]");

    [Fact]
    public void A_list_of_names_beside_another_type_is_at_the_wrong_place()
        => AnalyzerHarness.AssertFindings(
            Checked.Schemas("""
                Root:
                  type: array
                  required: [id]
                  items: { type: object, properties: { id: { type: string } } }
                """),
            "UWG4011 Warning (14,18): schema 'Root': 'required' names 'id', but no such property is declared: the schema is no object, but 'array'. The generated type has no member for it. [#/components/schemas/Root/required/0]");

    [Theory]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Base' }, { required: [id, name], properties: { name: { type: string } } }] }")]
    [InlineData("{ type: object, required: [id], allOf: [{ $ref: '#/components/schemas/Base' }] }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Base' }, { $ref: '#/components/schemas/Strict' }] }")]
    [InlineData("{ type: object, properties: { a: { type: string }, b: { type: string } }, anyOf: [{ required: [a] }, { required: [b] }] }")]
    [InlineData("{ type: object, required: [any], additionalProperties: true, properties: { a: { type: string } } }")]
    [InlineData("{ type: object, required: [any], additionalProperties: { type: string } }")]
    [InlineData("{ type: object, required: [x-any], patternProperties: { '^x-': { type: string } } }")]
    [InlineData("{ type: object, required: [kind], oneOf: [{ type: object, properties: { kind: { type: string } } }, { type: object, properties: { kind: { type: string } } }] }")]
    [InlineData("{ type: object, required: [required], properties: { required: { type: array, items: { type: string } } } }")]
    public void What_a_part_or_a_whole_declares_is_declared(string root)
        => AnalyzerHarness.AssertFindings(
            Checked.Schemas($"Root: {root}\nBase: {{ type: object, properties: {{ id: {{ type: string }} }} }}\nStrict: {{ required: [id] }}"),
            [.. Unused(root, "Base", 13), .. Unused(root, "Strict", 14), .. root.Contains("Strict", StringComparison.Ordinal) ? [] : new[] { Alone }]);

    private const string Alone =
        "UWG4011 Warning (14,26): schema 'Strict': 'required' names 'id', but no such property is declared. The generated type has no member for it. [#/components/schemas/Strict/required/0]";

    private static string[] Unused(string root, string name, int line)
        => root.Contains("schemas/" + name, StringComparison.Ordinal)
            ? []
            : [$"UWG4016 Info ({line},5): schema '{name}': nothing in the document refers to it. No call of the client leads to it. [#/components/schemas/{name}]"];
}
