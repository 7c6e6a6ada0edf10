using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Bodies;

/// <summary>Bodies of items, one after the other: JSON lines and JSON text sequences.</summary>
public sealed class ItemBodyTests
{
    private const string Pet = "{ $ref: '#/components/schemas/Pet' }";

    [Theory]
    [InlineData("application/x-ndjson", "{\"name\":\"a\"}\n{\"name\":\"b\"}\n")]
    [InlineData("application/ndjson", "{\"name\":\"a\"}\n{\"name\":\"b\"}\n")]
    [InlineData("application/jsonl; charset=utf-8", "{\"name\":\"a\"}\n{\"name\":\"b\"}\n")]
    [InlineData("application/stream+json", "{\"name\":\"a\"}\n{\"name\":\"b\"}\n")]
    [InlineData("application/json-seq", "\u001e{\"name\":\"a\"}\n\u001e{\"name\":\"b\"}\n")]
    public async Task Items_are_sent_one_after_the_other(string mediaType, string text)
    {
        LiveRequest request = await Send(mediaType, $"schema: {Pet}", "new Pet[] { new() { Name = \"a\" }, new() { Name = \"b\" } }");

        Assert.Equal((mediaType, text, null), (request.Header("Content-Type"), request.Text, request.Header("Content-Length")));
    }

    [Theory]
    [InlineData("itemSchema: { $ref: '#/components/schemas/Pet' }")]
    [InlineData("schema: { $ref: '#/components/schemas/Pet' }")]
    [InlineData("schema: { type: array, items: { $ref: '#/components/schemas/Pet' } }")]
    [InlineData("schema: { type: array, items: {} }, itemSchema: { $ref: '#/components/schemas/Pet' }")]
    public async Task The_schema_of_an_item(string media)
        => Assert.Equal("{\"name\":\"a\"}\n", (await Send("application/jsonl", media, "new List<Pet> { new() { Name = \"a\" } }")).Text);

    [Theory]
    [InlineData("new(new[] { 1L, 2 }.Select(number => number + 1))")]
    [InlineData("new([2, 3])")]
    [InlineData("new(Numbers())")]
    public async Task Any_sequence_will_do(string value)
        => Assert.Equal(
            "2\n3\n",
            (await Send("application/jsonl", "itemSchema: { type: integer }", value, value.Contains("Numbers", StringComparison.Ordinal) ? "static async IAsyncEnumerable<long> Numbers() { yield return 2; await Task.Yield(); yield return 3; }" : "")).Text);

    [Theory]
    [InlineData("{ type: string }", "new[] { \"a\\nb\" }", "\"a\\nb\"\n")]
    [InlineData("{ type: [integer, 'null'] }", "new long?[] { 1, null }", "1\nnull\n")]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/Pet' }, { type: 'null' }] }", "new Pet?[] { null, new() }", "null\n{}\n")]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/Pet' }, { type: integer }] }", "new PutPetRequestItem[] { 1, new Pet() }", "1\n{}\n")]
    [InlineData("{ type: object, properties: { a: { type: integer } } }", "new PutPetRequestItem[] { new() { A = 1 } }", "{\"a\":1}\n")]
    [InlineData("{ type: array, items: { type: integer } }", "new(new IReadOnlyList<long>[] { new long[] { 1, 2 } })", "[1,2]\n")]
    [InlineData("{}", "new[] { JsonDocument.Parse(\"{ \\\"a\\\":\\n [1,\\r\\n2] }\").RootElement }", "{ \"a\":  [1,  2] }\n")]
    public async Task Items_of_any_type(string schema, string value, string text)
        => Assert.Equal(text, (await Send("application/x-ndjson", $"itemSchema: {schema}", value)).Text);

    [Fact]
    public async Task What_a_service_sent_on_several_lines_leaves_on_one()
        => Assert.Equal(
            "{\"name\":\"a\\nb\",\"more\":{   \"x\": 1}}\n",
            (await Send("application/x-ndjson", $"schema: {Pet}", "new[] { Pet.FromJson(\"{\\\"name\\\":\\\"a\\\\nb\\\",\\n\\\"more\\\":{\\r\\n \\\"x\\\": 1}}\"u8) }")).Text);

    [Fact]
    public async Task No_items_are_an_empty_body()
    {
        LiveRequest request = await Send("application/jsonl", $"schema: {Pet}", "new Pet[0]");

        Assert.Equal(("application/jsonl", ""), (request.Header("Content-Type"), request.Text));
    }

    [Theory]
    [InlineData("schema: { type: string }")]
    [InlineData("example: '{}'")]
    public async Task Without_a_schema_of_an_item_it_is_a_text(string media)
        => Assert.Equal("{}\n{}\n", (await Send("application/x-ndjson", media, "\"{}\\n{}\\n\"")).Text);

    [Fact]
    public async Task Beside_JSON_it_is_a_method_of_its_own()
    {
        LiveResult result = await LiveCall.Run(
            Document($"application/json: {{ schema: {Pet} }}, application/x-ndjson: {{ schema: {Pet} }}, application/jsonl: {{ itemSchema: {Pet} }}", "true"),
            "await client.PutPetAsync(new() { Name = \"a\" }, ct); await client.PutPetItemsAsync(new Pet[] { new() }, ct); return null;",
            LiveAnswer.Empty);

        result.Run.AssertDiagnostics();
        Assert.Equal(
            [("application/json", "{\"name\":\"a\"}"), ("application/x-ndjson", "{}\n")],
            result.Requests.Select(static request => (request.Header("Content-Type"), request.Text)));
        Assert.DoesNotContain("PutPetJsonl", result.Run.AllText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_optional_one_may_be_left_out_and_a_required_one_not()
    {
        LiveResult result = await LiveCall.Run(Document($"application/jsonl: {{ schema: {Pet} }}", "false"), "await client.PutPetAsync(ct: ct); Pet[]? none = null; await client.PutPetAsync(none, ct); return null;", LiveAnswer.Empty);

        Assert.All(result.Requests, static request => Assert.Equal((null, null), (request.Body, request.Header("Content-Type"))));
        Assert.Equal("body", (await Assert.ThrowsAsync<ArgumentNullException>(() => Send("application/jsonl", $"schema: {Pet}", "null!"))).ParamName);
    }

    [Fact]
    public async Task A_required_member_of_an_item_is_required_of_the_caller()
    {
        LiveResult result = await LiveCall.Run(
            Document("application/jsonl: { schema: { type: object, required: [a], properties: { a: { type: integer } } } }", "true"),
            "await client.PutPetAsync(new PutPetRequestItem[] { new() { A = 1 } }, ct); return typeof(PutPetRequestItem).GetProperty(\"A\")!.CustomAttributes.Any(a => a.AttributeType.Name == \"RequiredMemberAttribute\");",
            LiveAnswer.Empty);

        Assert.Equal(true, result.Value);
    }

    private static async Task<LiveRequest> Send(string mediaType, string media, string value, string more = "")
    {
        LiveResult result = await LiveCall.Run(Document($"{mediaType}: {{ {media} }}", "true"), $"await client.PutPetAsync({value}, ct); return null; {more}", LiveAnswer.Empty);
        result.Run.AssertDiagnostics();
        return result.Request;
    }

    private static string Document(string content, string required)
        => $$"""
            openapi: 3.2.0
            info: { title: Test, version: '1' }
            paths:
              /pet:
                put:
                  operationId: putPet
                  requestBody: { required: {{required}}, content: { {{content}} } }
                  responses: { '204': { description: Fine. } }
            components:
              schemas:
                Pet: { type: object, properties: { name: { type: string } } }

            """;
}
