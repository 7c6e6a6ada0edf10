using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Parameters;

/// <summary>The document's limits, checked before anything is sent and wherever the parameter stands.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("{ type: array, minItems: 2, items: { type: string } }", "[\"a\"]", "v has 1 value: at least 2 are required.")]
    [InlineData("{ type: array, maxItems: 1, items: { type: integer } }", "[1, 2]", "v has 2 values: at most 1 is allowed.")]
    [InlineData("{ type: array, uniqueItems: true, items: { type: string } }", "[\"a\", \"a\"]", "v holds a twice: each value is allowed once.")]
    [InlineData("{ type: array, uniqueItems: true, items: { type: string, enum: [a, b] } }", "[new(\"a\"), new(\"a\")]", "v holds a twice: each value is allowed once.")]
    [InlineData("{ type: array, items: { type: string, maxLength: 2 } }", "[\"a\", \"abc\"]", "v has 3 characters: at most 2 are allowed.")]
    [InlineData("{ type: array, items: { type: integer, minimum: 1, multipleOf: 2 } }", "[2, 3]", "v is 3: a multiple of 2 is required.")]
    [InlineData("{ type: integer, multipleOf: 10 }", "15", "v is 15: a multiple of 10 is required.")]
    [InlineData("{ type: number, multipleOf: 0.01 }", "0.125", "v is 0.125: a multiple of 0.01 is required.")]
    [InlineData("{ allOf: [{ type: integer, minimum: 1 }, { minimum: 3 }] }", "2", "v is 2: at least 3 is required.")]
    [InlineData("{ type: string, allOf: [{ maxLength: 3 }, { maxLength: 2 }] }", "\"abc\"", "v has 3 characters: at most 2 are allowed.")]
    [InlineData("{ allOf: [{ type: array, items: { allOf: [{ type: string }, { maxLength: 2 }] } }, { minItems: 2 }] }", "[\"abc\", \"a\"]", "v has 3 characters: at most 2 are allowed.")]
    public async Task A_value_beyond_the_limit_is_refused(string schema, string value, string message)
    {
        foreach (string place in new[] { "path", "query", "header", "cookie" })
        {
            ArgumentException exception = await Assert.ThrowsAnyAsync<ArgumentException>(() => Call(place, schema, value));
            Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
            Assert.Equal("v", exception.ParamName);
        }
    }

    [Theory]
    [InlineData("{ type: array, minItems: 1, maxItems: 2, uniqueItems: true, items: { type: string, minLength: 1 } }", "[\"a\", \"b\"]")]
    [InlineData("{ type: number, multipleOf: 0.1 }", "0.3")]
    [InlineData("{ type: integer, multipleOf: 0 }", "3")]
    [InlineData("{ type: string, pattern: '(a+)+$', minLength: 1 }", "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\"")]
    public async Task A_value_within_is_sent_and_a_pattern_is_never_run(string schema, string value)
    {
        foreach (string place in new[] { "path", "query", "header", "cookie" })
            Assert.DoesNotContain("Regex", (await Call(place, schema, value)).Run.AllText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_optional_list_that_is_not_given_is_not_checked()
    {
        foreach (string place in new[] { "query", "header", "cookie" })
            Assert.NotNull((await Call(place, "{ type: array, minItems: 1, uniqueItems: true, items: { type: string, minLength: 1 } }", null)).Request);
    }

    private static Task<LiveResult> Call(string place, string schema, string? value)
    {
        string argument = value is null ? "" : (place == "query" ? $"new() {{ V = {value} }}" : value) + ", ";
        string document = $$"""
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              {{(place == "path" ? "/x/{v}" : "/x")}}:
                get:
                  operationId: getX
                  parameters:
                    - { in: {{place}}, name: v, required: {{(value is null ? "false" : "true")}}, schema: {{schema}} }
                  responses: { '204': { description: Fine. } }

            """;
        return LiveCall.Run(document, $"await client.GetXAsync({argument}ct: ct); return null;", LiveAnswer.Empty);
    }
}
