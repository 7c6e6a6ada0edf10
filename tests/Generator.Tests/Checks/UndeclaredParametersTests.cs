using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Checks;

public sealed class UndeclaredParametersTests
{
    [Fact]
    [Covers("UWG4003")]
    public void A_name_in_back_ticks_that_prose_calls_a_parameter_is_reported_once_with_all_mentions()
    {
        IReadOnlyList<Diagnostic> found = AnalyzerHarness.AssertFindings(
            Checked.Parameters("""
                - name: count
                  in: query
                  schema: { type: integer }
                  description: |
                    How many.
                    The `offset` parameter says from where.
                - { name: after, in: query, schema: { type: string }, description: Instead of offset. }
                """),
            "UWG4003 Warning (12,18): GET /things, query 'count': the description names a parameter 'offset' (offset), which GET /things does not declare. Callers of the generated client cannot send it. [#/paths/~1things/get/parameters/0/description]");

        Assert.Equal([13], Assert.Single(found).AdditionalLocations.Select(location => location.GetLineSpan().StartLinePosition.Line + 1));
    }

    [Theory]
    [InlineData("Use `sort=name` to sort.", "(10,29)", "sort", "sort=name")]
    [InlineData("With sort=name it is sorted.", "(10,29)", "sort", "sort=name")]
    [InlineData("Set the query parameter `sort` too.", "(10,49)", "sort", "sort")]
    [InlineData("See the `sort` query parameter.", "(10,33)", "sort", "sort")]
    public void These_words_name_a_parameter(string description, string place, string name, string token)
        => AnalyzerHarness.AssertFindings(
            Checked.Parameters($"- name: count\n  in: query\n  schema: {{ type: integer }}\n  description: {description}"),
            $"UWG4003 Warning {place}: GET /things, query 'count': the description names a parameter '{name}' ({token}), which GET /things does not declare. Callers of the generated client cannot send it. [#/paths/~1things/get/parameters/0/description]");

    [Theory]
    [InlineData("The `count` parameter again.")]
    [InlineData("The Count parameter, `COUNT` parameter or `count=1`.")]
    [InlineData("The `id` of a thing, `sort` it.")]
    [InlineData("The sort parameter is no more.")]
    [InlineData("See https://example.com/?sort=name and ?sort=name&x=1.")]
    [InlineData("The service redirects to you with the `code` parameter.")]
    [InlineData("The `filename` parameter of the Content-Disposition header.")]
    [InlineData("Format: `name=value`.")]
    [InlineData("Sent as text/plain; charset=utf-8 or so.")]
    [InlineData("The `GET` parameter, the `true` parameter.")]
    public void Other_words_do_not(string description)
        => AnalyzerHarness.AssertFindings(Checked.Parameters($"- name: count\n  in: query\n  schema: {{ type: integer }}\n  description: '{description}'"));

    [Fact]
    public void An_expression_that_a_parameter_takes_is_none_nor_is_code()
        => AnalyzerHarness.AssertFindings(
            Checked.Parameters("""
                - name: filter
                  in: query
                  schema: { type: string }
                  description: Use `status=active` for some.
                - name: count
                  in: query
                  schema: { type: integer }
                  description: |
                    How many.
                    ```
                    with size=5 here
                    ```
                """));

    [Fact]
    public void What_the_document_knows_by_another_right_is_no_parameter()
        => AnalyzerHarness.AssertFindings(
            """
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            tags: [{ name: colors }]
            security: [{ key: [] }]
            paths:
              /things/{thing}:
                parameters: [{ name: thing, in: path, required: true, schema: { type: string } }]
                get:
                  tags: [colors]
                  description: The `thing` parameter, the `size` parameter, the `colors` parameter, the `red` parameter, the `api_key` parameter, the `after` parameter.
                  responses: { '200': { description: Fine., content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } }
              /others:
                get:
                  parameters: [{ name: after, in: query, schema: { type: string } }]
                  responses: { '204': { description: Fine. } }
            components:
              schemas: { Thing: { type: object, properties: { size: { type: string, enum: [red] } } } }
              securitySchemes: { key: { type: apiKey, in: query, name: api_key } }
            """);
}
