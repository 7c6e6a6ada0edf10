using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Checks;

public sealed class ExamplesTests
{
    private const string Misled = "Readers who copy the example, or trust the schema, are misled.";

    [Theory]
    [Covers("UWG4019")]
    [InlineData("type: integer, example: many", "'many' is a string, where the type is 'integer'")]
    [InlineData("type: string, example: 5", "5 is a number, where the type is 'string' (put it in quotes)")]
    [InlineData("type: string, enum: [a], example: b", "'b' is none of the values of 'enum'")]
    [InlineData("type: integer, maximum: 5, example: 6", "6 is above the maximum 5")]
    [InlineData("type: integer, format: int32, example: 3000000000", "3000000000 is beyond the format 'int32'")]
    [InlineData("type: string, maxLength: 2, example: abc", "'abc' is longer than maxLength 2")]
    [InlineData("type: object, required: [a], properties: { a: { type: string } }, example: {}", "the required member 'a' is missing")]
    [InlineData("type: string, example: []", "it is a list, where the type is 'string'")]
    [InlineData("oneOf: [{ type: string }, { type: boolean }], example: 5", "it fits none of the schemas to choose from")]
    [InlineData("type: array, minItems: 2, items: { type: string }, example: [a]", "it has 1 item, which the schema does not allow")]
    public void An_example_that_its_schema_refuses_is_said(string schema, string problem)
        => AnalyzerHarness.AssertFindings(
            Checked.Schemas($"Root: {{ {schema} }}"),
            $"UWG4019 Info (12,{13 + schema.LastIndexOf("example", StringComparison.Ordinal)}): schema 'Root': in the example, {problem}. {Misled} [#/components/schemas/Root/example]");

    [Fact]
    public void A_value_inside_has_its_own_line()
        => AnalyzerHarness.AssertFindings(
            Checked.Schemas("""
                Root:
                  type: object
                  properties: { pets: { type: array, items: { allOf: [{ type: object, properties: { age: { type: integer } } }] } } }
                  example:
                    pets:
                      - age: 1
                      - age: old
                """),
            $"UWG4019 Info (18,13): schema 'Root': in the example at 'pets.1.age', 'old' is a string, where the type is 'integer'. {Misled} [#/components/schemas/Root/example/pets/1/age]");

    [Fact]
    public void Examples_of_parameters_and_media_types_are_looked_at()
        => AnalyzerHarness.AssertFindings(
            """
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              /x:
                get:
                  parameters:
                    - { name: page, in: query, schema: { type: integer }, example: first }
                    - { name: ids, in: query, schema: { type: array, items: { type: string } }, example: 'a,b' }
                  responses:
                    '200':
                      description: Fine.
                      content:
                        application/json: { schema: { type: integer }, examples: { good: { value: 1 }, bad: { value: one } } }
                        application/xml: { schema: { type: object }, example: <a/> }
            """,
            $"UWG4019 Info (7,63): GET /x, query 'page': in the example, 'first' is a string, where the type is 'integer'. {Misled} [#/paths/~1x/get/parameters/0/example]",
            $"UWG4019 Info (13,99): GET /x, response 200: in the example, 'one' is a string, where the type is 'integer'. {Misled} [#/paths/~1x/get/responses/200/content/application~1json/examples/bad/value]");

    [Theory]
    [InlineData("type: integer, example: 5")]
    [InlineData("type: number, example: 5")]
    [InlineData("type: integer, example: 5.0")]
    [InlineData("type: string, example: null")]
    [InlineData("type: [string, 'null'], examples: [a, null]")]
    [InlineData("type: string, pattern: '^a$', example: b")]
    [InlineData("anyOf: [{ type: string }, { type: integer }], example: 5")]
    [InlineData("type: object, required: [a], properties: { a: { type: string, readOnly: true } }, example: {}")]
    [InlineData("type: object, example: '{ \"a\": 1 }'")]
    [InlineData("type: object, properties: { example: { type: object, properties: { type: { type: string } } } }")]
    [InlineData("example: anything")]
    public void An_example_that_fits_is_left_alone(string schema) => AnalyzerHarness.AssertFindings(Checked.Schemas($"Root: {{ {schema} }}"));

    [Fact]
    public void Without_a_type_nullable_says_nothing_of_the_value()
        => AnalyzerHarness.AssertFindings(Checked.Schemas("Root: { nullable: true, example: { a: 1 } }").Replace("3.1.0", "3.0.3", StringComparison.Ordinal));

    [Fact]
    public void A_schema_that_holds_itself_ends()
        => AnalyzerHarness.AssertFindings(Checked.Schemas("Root: { allOf: [{ $ref: '#/components/schemas/Root' }], anyOf: [{ $ref: '#/components/schemas/Root' }], example: { a: { a: 1 } } }"));
}
