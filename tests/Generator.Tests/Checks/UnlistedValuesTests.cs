using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Checks;

public sealed class UnlistedValuesTests
{
    [Fact]
    [Covers("UWG4001")]
    public void Values_in_a_table_are_an_information_where_they_became_constants()
        => AnalyzerHarness.AssertFindings(
            Checked.Parameters("""
                - name: color
                  in: query
                  schema: { type: string }
                  description: |
                    | Value | Meaning |
                    | --- | --- |
                    | `red` | Hot. |
                    | `blue` | Cold. |
                """),
            "UWG4001 Info (13,16): GET /things, query 'color': 2 values ('red' and 'blue') are listed in the description, in a table, but the schema has no 'enum'. The constants of GetThingsColor are derived from it: an edit of the text changes them. [#/paths/~1things/get/parameters/0/description]");

    [Fact]
    public void Values_of_items_become_no_constants_and_are_warned_about()
        => AnalyzerHarness.AssertFindings(
            Checked.Schemas("""
                Root:
                  type: array
                  items: { type: string }
                  description: |
                    | Value |
                    | --- |
                    | `red` |
                    | `blue` |
                """),
            "UWG4001 Warning (18,12): schema 'Root': 2 values ('red' and 'blue') are listed in the description, in a table, but the schema has no 'enum'. The generated client has no constants for them. [#/components/schemas/Root/description]");

    [Fact]
    public void In_JSON_a_row_has_its_column()
        => AnalyzerHarness.AssertFindings(
            """{"openapi":"3.0.0","info":{"title":"T","version":"1"},"paths":{"/x":{"get":{"parameters":[{"name":"c","in":"query","schema":{"type":"string"},"description":"One of (RED, BLUE)."}],"responses":{"204":{"description":"Fine."}}}}}}""",
            "UWG4001 Info (1,166): GET /x, query 'c': 2 values ('RED' and 'BLUE') are listed in the description, in parentheses, but the schema has no 'enum'. The constants of GetXC are derived from it: an edit of the text changes them. [#/paths/~1x/get/parameters/0/description]");

    [Theory]
    [InlineData("type: string\n  enum: [RED, BLUE]\n  description: A color (RED, BLUE).")]
    [InlineData("type: string\n  description: An address (HTTP).")]
    [InlineData("type: string\n  description: A color (e.g., RED, BLUE).")]
    [InlineData("type: integer\n  description: A number (RED, BLUE).")]
    [InlineData("type: array\n  items: { type: string }\n  description: Rules by day (MO, TU).")]
    [InlineData("type: object\n  properties: { red: { type: string }, blue: { type: string } }\n  description: \"| Field |\\n| --- |\\n| `red` |\\n| `blue` |\"")]
    public void Other_schemas_list_no_values(string schema) => AnalyzerHarness.AssertFindings(Checked.Schemas($"Root:\n  {schema}"));
}
