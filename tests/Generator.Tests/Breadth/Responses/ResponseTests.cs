using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Responses;

public sealed class ResponseTests
{
    private const string Pet = "{ $ref: '#/components/schemas/Pet' }";

    [Theory]
    [InlineData("text/event-stream", "data: {\"name\":\"a\"}\n\n: comment\nevent: x\ndata: {\"name\":\ndata: \"b\"}\n\ndata: [DONE]\n\n")]
    [InlineData("application/x-ndjson", "{\"name\":\"a\"}\r\n\r\n{\"name\":\"b\"}")]
    [InlineData("application/jsonl", "{\"name\":\"a\"}\n{\"name\":\"b\"}\n")]
    [InlineData("application/json-seq", "\u001e{\"name\":\"a\"}\n\u001e{\"name\":\"b\"}\n")]
    public async Task Items_arrive_one_after_the_other(string mediaType, string body)
    {
        LiveResult result = await Get(
            $"'200': {{ description: Fine., content: {{ {mediaType}: {{ schema: {Pet} }} }} }}",
            """var names = new List<string?>(); await foreach (Pet pet in client.GetPetAsync(ct)) names.Add(pet.Name); return string.Join(",", names);""",
            LiveAnswer.Text(body, mediaType));

        Assert.Equal("a,b", result.Value);
        Assert.Equal(mediaType, result.Request.Header("Accept"));
        result.Run.AssertDiagnostics();
    }

    [Theory]
    [InlineData("{ type: string }")]
    [InlineData("")]
    public async Task Events_without_a_schema_are_texts(string schema)
        => Assert.Equal(
            "a\nb|c",
            (await Get(
                $"'200': {{ description: Fine., content: {{ text/event-stream: {{ {(schema.Length > 0 ? "schema: " + schema : "")} }} }} }}",
                """var texts = new List<string>(); await foreach (string text in client.GetPetAsync(ct)) texts.Add(text); return string.Join("|", texts);""",
                LiveAnswer.Text("\uFEFFdata: a\r\ndata: b\r\n\r\ndata:c\n", "text/event-stream"))).Value);

    [Fact]
    public async Task JSON_and_a_stream_are_two_methods()
    {
        string responses = $"'200': {{ description: Fine., content: {{ application/json: {{ schema: {Pet} }}, text/event-stream: {{ schema: {Pet} }} }} }}";

        LiveResult result = await Get(
            responses,
            """Pet all = await client.GetPetAsync(ct); await foreach (Pet pet in client.GetPetStreamAsync(ct)) return all.Name + pet.Name; return null;""",
            LiveAnswer.Json("""{"name":"x"}"""),
            LiveAnswer.Text("data: {\"name\":\"y\"}\n\ndata: {\"name\":\"z\"}\n\n", "text/event-stream"));

        Assert.Equal("xy", result.Value);
        Assert.Equal(["application/json", "text/event-stream"], result.Requests.Select(request => request.Header("Accept")));
    }

    [Fact]
    public async Task An_error_comes_before_the_first_item()
        => Assert.Equal(
            "404",
            (await Get(
                $"'200': {{ description: Fine., content: {{ text/event-stream: {{ schema: {Pet} }} }} }}, '404': {{ description: Gone. }}",
                """try { await foreach (Pet pet in client.GetPetAsync(ct)) { } return "none"; } catch (ApiException e) { return ((int)e.Status).ToString(); }""",
                LiveAnswer.Text("gone", status: 404))).Value);

    [Fact]
    public async Task An_item_that_cannot_be_read_says_so()
        => Assert.Contains(
            "an item of the stream is not the expected JSON",
            (string)(await Get(
                $"'200': {{ description: Fine., content: {{ application/jsonl: {{ schema: {Pet} }} }} }}",
                """try { await foreach (Pet pet in client.GetPetAsync(ct)) { } return "none"; } catch (ApiResponseException e) { return e.Message; }""",
                LiveAnswer.Text("{\"name\":\"a\"}\n{\"name\":", "application/jsonl"))).Value!,
            StringComparison.Ordinal);

    [Fact]
    public async Task A_status_without_a_body_beside_one_with_a_body_is_null()
        => Assert.Equal(
            "null",
            (await Get(
                $"'200': {{ description: Fine., content: {{ application/json: {{ schema: {Pet} }} }} }}, '204': {{ description: None. }}",
                """Pet? pet = await client.GetPetAsync(ct); return pet is null ? "null" : "pet";""",
                LiveAnswer.Empty)).Value);

    [Theory]
    [InlineData(200, """{"name":"a"}""", "pet a")]
    [InlineData(202, """{"number":7}""", "ticket 7")]
    public async Task Statuses_of_different_types_are_a_choice(int status, string json, string expected)
        => Assert.Equal(
            expected,
            (await Get(
                $"'200': {{ description: Fine., content: {{ application/json: {{ schema: {Pet} }} }} }}, '202': {{ description: Later., content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/Ticket' }} }} }} }}",
                """GetPetResult result = await client.GetPetAsync(ct); return result.Match(pet => $"pet {pet.Name}", ticket => $"ticket {ticket.Number}", _ => "unknown");""",
                LiveAnswer.Json(json, status))).Value);

    [Theory]
    [InlineData(201)]
    [InlineData(206)]
    public async Task Any_success_is_read_as_the_declared_one(int status)
        => Assert.Equal(
            "a",
            (await Get($"'2XX': {{ description: Fine., content: {{ application/json: {{ schema: {Pet} }} }} }}", "return (await client.GetPetAsync(ct)).Name;", LiveAnswer.Json("""{"name":"a"}""", status))).Value);

    [Theory]
    [InlineData("text/plain", "return await client.GetPetAsync(ct);", "text/plain")]
    [InlineData("image/png", "return await new StreamReader(await client.GetPetAsync(ct)).ReadToEndAsync(ct);", "image/png")]
    public async Task Text_and_bytes(string mediaType, string code, string accept)
    {
        LiveResult result = await Get($"'200': {{ description: Fine., content: {{ {mediaType}: {{ schema: {{ type: string }} }} }} }}", code, LiveAnswer.Text("ü", mediaType + "; charset=utf-8"));

        Assert.Equal(("ü", accept), (result.Value, result.Request.Header("Accept")));
    }

    [Fact]
    public async Task Shared_errors_have_one_type()
    {
        const string Document = """
            openapi: 3.0.3
            info: { title: Test, version: '1' }
            paths:
              /a: { get: { operationId: getA, responses: { '204': { description: Fine. }, '404': { $ref: '#/components/responses/NotFound' } } } }
              /b: { get: { operationId: getB, responses: { '204': { description: Fine. }, '404': { $ref: '#/components/responses/NotFound' } } } }
            components:
              responses:
                NotFound: { description: Gone., content: { application/problem+json: { schema: { type: object, properties: { title: { type: string } } } } } }

            """;

        LiveResult result = await LiveCall.Run(
            Document,
            """try { await client.GetBAsync(ct); return null; } catch (ApiException<NotFound> e) { return e.Error.Title; }""",
            new LiveAnswer(404, """{"title":"gone"}"""u8.ToArray(), "application/problem+json"));

        Assert.Equal("gone", result.Value);
        Assert.Single(result.Run.Sources.Keys, name => name.Contains("Models.", StringComparison.Ordinal));
    }

    private static Task<LiveResult> Get(string responses, string code, params LiveAnswer[] answers)
        => LiveCall.Run(
            $$"""
            openapi: 3.0.3
            info: { title: Test, version: '1' }
            paths:
              /pet: { get: { operationId: getPet, responses: { {{responses}} } } }
            components:
              schemas:
                Pet: { type: object, required: [name], properties: { name: { type: string } } }
                Ticket: { type: object, required: [number], properties: { number: { type: integer } } }

            """,
            code,
            answers);
}
