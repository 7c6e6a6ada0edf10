using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Parameters;

/// <summary>What a parameter's schema makes of it, wherever the parameter stands.</summary>
public sealed class ValueTypeTests
{
    public static TheoryData<string, string, string> Values => new()
    {
        { "schema: {}", "\"a,b\"", "a%2Cb" },
        { "schema: true", "\"a\"", "a" },
        { "description: No schema at all.", "\"a\"", "a" },
        { "schema: { type: array, items: {} }", "[\"a\", \"b\"]", "a,b" },
        { "schema: { type: array }", "[\"a\", \"b\"]", "a,b" },
        { "schema: { type: string, format: byte }", "new byte[] { 251, 255 }", "%2B%2F8%3D" },
        { "schema: { type: string, format: binary }", "\"x\"", "x" },
        { "schema: { type: boolean }", "true", "true" },
        { "schema: { type: array, items: { type: boolean } }", "[true, false]", "true,false" },
        { "schema: { type: number }", "1.5", "1.5" },
        { "schema: { type: number, format: float }", "1.5", "1.5" },
        { "schema: { type: number, format: decimal }", "1.50m", "1.50" },
        { "schema: { type: integer, format: int32 }", "int.MaxValue", "2147483647" },
        { "schema: { type: integer, format: uint64 }", "(decimal)ulong.MaxValue", "18446744073709551615" },
        { "schema: { type: array, items: { type: string, format: date } }", "[new DateOnly(2026, 1, 31)]", "2026-01-31" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_is_typed_and_sent(string parameter, string value, string expected)
    {
        const string Document = """
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              /x/{p}:
                get:
                  operationId: getX
                  parameters:
                    - { in: path, name: p, required: true, PARAMETER }
                    - { in: query, name: q, required: true, explode: false, PARAMETER }
                    - { in: header, name: h, required: true, PARAMETER }
                    - { in: cookie, name: c, required: true, explode: false, PARAMETER }
                  responses: { '204': { description: Fine. } }

            """;
        bool isComma = value.Contains("a,b", StringComparison.Ordinal);

        LiveResult result = await LiveCall.Run(
            Document.Replace("PARAMETER", parameter, StringComparison.Ordinal),
            $"await client.GetXAsync({value}, new() {{ Q = {value} }}, {value}, {value}, ct); return null;",
            LiveAnswer.Empty);

        result.Run.AssertDiagnostics();
        Assert.Equal($"GET /x/{expected}?q={expected}", result.Request.Line);
        Assert.Equal($"c={expected}", result.Request.Header("Cookie"));
        Assert.Equal(isComma ? "a,b" : Uri.UnescapeDataString(expected), result.Request.Header("h"));
    }
}
