using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Responses;

/// <summary>Declared headers beside items that arrive one after the other.</summary>
public sealed class HeadedItemTests
{
    private const string Pet = "{ $ref: '#/components/schemas/Pet' }";
    private const string Read = "var names = new List<string?>(); await foreach (Pet pet in response.Value) names.Add(pet.Name); return $\"{response.TypedHeaders.XTotal} {(int)response.Status} {string.Join(\",\", names)}\";";

    [Theory]
    [InlineData("text/event-stream", "data: {\"name\":\"a\"}\n\ndata: {\"name\":\"b\"}\n\ndata: [DONE]\n\n")]
    [InlineData("application/x-ndjson", "{\"name\":\"a\"}\n{\"name\":\"b\"}\n")]
    [InlineData("application/json-seq", "\u001e{\"name\":\"a\"}\n\u001e{\"name\":\"b\"}\n")]
    public async Task Headers_first_then_the_items(string mediaType, string body)
    {
        LiveResult result = await Get(
            $"{mediaType}: {{ schema: {Pet} }}",
            $"ApiResponse<ResponseItems<Pet>, XTotalHeaders> response = await client.GetPetsWithResponseAsync(ct); {Read}",
            LiveAnswer.Text(body, mediaType, 200, ("X-Total", "2")));

        Assert.Equal("2 200 a,b", result.Value);
        Assert.Equal(mediaType, result.Request.Header("Accept"));
        result.Run.AssertDiagnostics();
    }

    [Fact]
    public async Task The_method_without_headers_stays_and_the_interface_has_both()
        => Assert.Equal(
            "a 2",
            (await Get(
                $"application/jsonl: {{ schema: {Pet} }}",
                "ITestClient any = client; string? name = null; await foreach (Pet pet in any.GetPetsAsync(ct)) name = pet.Name; var response = await any.GetPetsWithResponseAsync(ct); response.Value.Dispose(); return $\"{name} {response.TypedHeaders.XTotal}\";",
                LiveAnswer.Text("{\"name\":\"a\"}\n", "application/jsonl", 200, ("X-Total", "2")))).Value);

    [Fact]
    public async Task A_stream_beside_JSON()
    {
        LiveResult result = await Get(
            $"application/json: {{ schema: {Pet} }}, application/jsonl: {{ schema: {Pet} }}",
            $"Pet one = (await client.GetPetsWithResponseAsync(ct)).Value; var response = await client.GetPetsStreamWithResponseAsync(ct); {Read}",
            LiveAnswer.Json("{}"),
            LiveAnswer.Text("{\"name\":\"a\"}\n", "application/jsonl", 200, ("X-Total", "2")));

        Assert.Equal("2 200 a", result.Value);
        Assert.Equal(["application/json", "application/jsonl"], result.Requests.Select(static request => request.Header("Accept")));
        result.Run.AssertDiagnostics();
    }

    [Theory]
    [InlineData("", "GetPetsEventsWithResponseAsync")]
    [InlineData("application/json: { schema: { type: object } }, ", "GetPetsEventsWithResponseAsync")]
    public async Task Events_with_all_their_fields(string more, string method)
        => Assert.Equal(
            "2 7 a",
            (await Get(
                $"{more}text/event-stream: {{ schema: {Pet} }}",
                $"var response = await client.{method}(ct); await foreach (ServerSentEvent<Pet> e in response.Value) return $\"{{response.TypedHeaders.XTotal}} {{e.Id}} {{e.Data.Name}}\"; return null;",
                LiveAnswer.Text("id: 7\ndata: {\"name\":\"a\"}\n\n", "text/event-stream", 200, ("X-Total", "2")))).Value);

    [Fact]
    public async Task Events_that_are_described_as_objects()
        => Assert.Equal(
            "2 x a",
            (await Get(
                $"text/event-stream: {{ schema: {{ type: object, properties: {{ event: {{ type: string }}, data: {Pet} }} }} }}",
                "var response = await client.GetPetsWithResponseAsync(ct); await foreach (var e in response.Value) return $\"{response.TypedHeaders.XTotal} {e.Event} {e.Data?.Name}\"; return null;",
                LiveAnswer.Text("event: x\ndata: {\"name\":\"a\"}\n\n", "text/event-stream", 200, ("X-Total", "2")))).Value);

    [Fact]
    public async Task An_error_is_thrown_before_the_first_item()
        => Assert.Equal(
            "404",
            (await Get(
                $"application/jsonl: {{ schema: {Pet} }}",
                "try { await client.GetPetsWithResponseAsync(ct); return \"none\"; } catch (ApiException e) { return ((int)e.Status).ToString(); }",
                LiveAnswer.Text("gone", status: 404))).Value);

    private static Task<LiveResult> Get(string content, string code, params LiveAnswer[] answers)
        => LiveCall.Run(
            $$"""
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              /pets: { get: { operationId: getPets, responses: { '200': { description: Fine., headers: { X-Total: { schema: { type: integer } } }, content: { {{content}} } } } } }
            components:
              schemas:
                Pet: { type: object, properties: { name: { type: string } } }

            """,
            code,
            answers);
}
