using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Bodies;

/// <summary>
/// A media type that gives another C# type has a method of its own, with a suffix always: overloads would make <c>new()</c> and
/// <c>null</c> ambiguous as soon as a document gains a media type.
/// </summary>
public sealed class SeveralMediaTypesTests
{
    private const string Pet = "{ $ref: '#/components/schemas/Pet' }";
    private const string Upload = "{ type: object, properties: { photo: { type: string, format: binary }, note: { type: string } } }";

    [Fact]
    public async Task Every_type_of_body_has_its_method()
    {
        LiveResult result = await LiveCall.Run(
            Document(
                ("application/octet-stream", "{ type: string, format: binary }"), ("text/plain", "{ type: string }"), ("multipart/form-data", Upload),
                ("application/x-www-form-urlencoded", "{ type: object, properties: { q: { type: string } } }"), ("application/json", Pet)),
            """
            await client.PutPetAsync(new() { Name = "a" }, ct);
            await client.PutPetFormAsync(new() { Q = "b c" }, ct);
            await client.PutPetMultipartAsync(new() { Photo = new byte[] { 65 } }, ct);
            await client.PutPetTextAsync("d", ct);
            await client.PutPetBinaryAsync(new MemoryStream([1, 2]), ct);
            return null;
            """,
            LiveAnswer.Empty);

        result.Run.AssertDiagnostics();
        Assert.Equal(
            ["application/json", "application/x-www-form-urlencoded", "multipart/form-data", "text/plain; charset=utf-8", "application/octet-stream"],
            result.Requests.Select(static request => request.Header("Content-Type")!.Split("; boundary")[0]));
        Assert.Equal(("{\"name\":\"a\"}", "q=b%20c", "d"), (result.Requests[0].Text, result.Requests[1].Text, result.Requests[3].Text));
        Assert.Contains("name=\"photo\"; filename=\"file\"\r\n\r\nA\r\n", result.Requests[2].Text, StringComparison.Ordinal);
        Assert.Equal([1, 2], result.Requests[4].Body);
        Assert.All(result.Requests, static request => Assert.Equal("PUT /pet", request.Line));
    }

    [Fact]
    public async Task The_interface_has_them_too_and_the_comments_tell_them_apart()
    {
        LiveResult result = await LiveCall.Run(
            Document(("application/json", Pet), ("text/plain", "{ type: string }")), "ITestClient any = client; await any.PutPetAsync(new(), ct); await any.PutPetTextAsync(\"a\", ct); return null;", LiveAnswer.Empty);

        Assert.Contains("Sends <c>application/json</c>.", result.Run.AllText, StringComparison.Ordinal);
        Assert.Contains("Sends <c>text/plain</c>.", result.Run.AllText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/xml", Pet)]
    [InlineData("application/x-www-form-urlencoded", Pet)]
    [InlineData("application/vnd.acme+json", "{ $ref:  \"#/components/schemas/Pet\" }")]
    [InlineData("text/json", Pet)]
    public async Task One_schema_is_one_method(string mediaType, string schema)
    {
        LiveResult result = await LiveCall.Run(Document(("application/json", Pet), (mediaType, schema)), "await client.PutPetAsync(new(), ct); return null;", LiveAnswer.Empty);

        result.Run.AssertDiagnostics();
        Assert.DoesNotContain("Sends <c>", result.Run.AllText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_that_is_written_out_twice_is_one()
    {
        const string Inline = "{ type: object, required: [a], properties: { a: { type: integer, enum: [1, 2] } } }";

        LiveResult result = await LiveCall.Run(Document(("application/json", Inline), ("application/x-www-form-urlencoded", Inline)), "await client.PutPetAsync(new() { A = 1 }, ct); return null;", LiveAnswer.Empty);

        result.Run.AssertDiagnostics();
        Assert.DoesNotContain("PutPetForm", result.Run.AllText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ $ref: '#/components/schemas/Upload' }")]
    [InlineData(Upload)]
    public async Task One_schema_with_files_is_multipart(string schema)
    {
        LiveResult result = await LiveCall.Run(
            Document(("application/json", schema), ("application/x-www-form-urlencoded", schema), ("multipart/form-data", schema)),
            "await client.PutPetAsync(new() { Photo = new byte[] { 65 } }, ct); return null;",
            LiveAnswer.Empty);

        result.Run.AssertDiagnostics();
        Assert.StartsWith("multipart/form-data", result.Request.Header("Content-Type"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_of_a_kind_are_told_apart_by_their_media_types()
    {
        LiveResult result = await LiveCall.Run(
            Document(("application/json", Pet), ("application/merge-patch+json", "{ type: object, properties: { name: { type: [string, 'null'] } } }"), ("application/json-patch+json", "{ type: array, items: { type: object, properties: { op: { type: string } } } }")),
            "await client.PutPetAsync(new(), ct); await client.PutPetMergePatchJsonAsync(new() { Name = null }, ct); await client.PutPetJsonPatchJsonAsync([new() { Op = \"add\" }], ct); return null;",
            LiveAnswer.Empty);

        result.Run.AssertDiagnostics();
        Assert.Equal(
            [("application/json", "{}"), ("application/merge-patch+json", "{\"name\":null}"), ("application/json-patch+json", "[{\"op\":\"add\"}]")],
            result.Requests.Select(static request => (request.Header("Content-Type"), request.Text)));
    }

    [Fact]
    public async Task Of_several_kinds_of_bytes_the_caller_says_which()
    {
        LiveResult result = await LiveCall.Run(
            Document(("image/png", "{ type: string, format: binary, description: PNG }"), ("image/jpeg", "{ type: string, format: binary, description: JPEG }")),
            "await client.PutPetAsync(new MemoryStream([1]), ct); await client.PutPetAsync(new FileContent(new byte[] { 1 }, \"a\") { ContentType = \"image/jpeg\" }, ct); return null;",
            LiveAnswer.Empty);

        result.Run.AssertDiagnostics();
        Assert.Equal(["image/png", "image/jpeg"], result.Requests.Select(static request => request.Header("Content-Type")));
    }

    [Fact]
    public async Task What_a_caller_gives_the_same_type_for_is_said()
    {
        LiveResult result = await LiveCall.Run(
            Document(("text/csv", "{ type: string, description: CSV }"), ("text/plain", "{ type: string, description: Any }")), "await client.PutPetAsync(\"a\", ct); return null;", LiveAnswer.Empty);

        Assert.Equal("text/csv; charset=utf-8", result.Request.Header("Content-Type"));
        result.Run.AssertDiagnostics(
            "UWG1007 Warning (7,20): The request body of PUT /pet: a method sends one media type, not text/plain too. 'text/csv' is sent [#/paths/~1pet/put/requestBody]");
    }

    [Fact]
    public async Task A_stream_and_paging_go_together_with_several_bodies()
    {
        const string Streamed = "responses: { '200': { description: Fine., content: { application/json: { schema: { type: object } }, text/event-stream: { schema: { type: object } } } } }";
        LiveResult result = await LiveCall.Run(
            Document(("application/json", Pet), ("multipart/form-data", Upload)).Replace("responses: { '204': { description: Fine. } }", Streamed, StringComparison.Ordinal),
            "await client.PutPetMultipartAsync(new() { Note = \"n\" }, ct); await foreach (var item in client.PutPetMultipartStreamAsync(new(), ct)) { } return null;",
            LiveAnswer.Json("{}"),
            LiveAnswer.Text("data: {}\n\n", "text/event-stream"));

        result.Run.AssertDiagnostics();
        Assert.Equal(["application/json", "text/event-stream"], result.Requests.Select(static request => request.Header("Accept")));
    }

    [Fact]
    public async Task A_body_that_is_optional_is_optional_in_every_method()
    {
        LiveResult result = await LiveCall.Run(
            Document(("application/json", Pet), ("text/plain", "{ type: string }")).Replace("required: true", "required: false", StringComparison.Ordinal),
            "await client.PutPetAsync(ct: ct); await client.PutPetTextAsync(ct: ct); return null;",
            LiveAnswer.Empty);

        Assert.All(result.Requests, static request => Assert.Equal((null, null), (request.Body, request.Header("Content-Type"))));
    }

    [Fact]
    public async Task A_shared_body_is_bound_once()
    {
        string document = Document(("application/json", Pet), ("multipart/form-data", Upload))
            .Replace("  /pet:", "  /other: { put: { operationId: putOther, requestBody: { $ref: '#/components/requestBodies/Up' }, responses: { '204': { description: Fine. } } } }\n  /again: { put: { operationId: putAgain, requestBody: { $ref: '#/components/requestBodies/Up' }, responses: { '204': { description: Fine. } } } }\n  /pet:", StringComparison.Ordinal)
            + $"  requestBodies:\n    Up: {{ required: true, content: {{ application/json: {{ schema: {Pet} }}, multipart/form-data: {{ schema: {Upload} }} }} }}\n";

        LiveResult result = await LiveCall.Run(document, "UpMultipart up = new() { Note = \"a\" }; await client.PutOtherMultipartAsync(up, ct); await client.PutAgainMultipartAsync(up, ct); return null;", LiveAnswer.Empty);

        result.Run.AssertDiagnostics();
        Assert.Equal(2, result.Requests.Count);
    }

    private static string Document(params (string MediaType, string Schema)[] content)
        => $$"""
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              /pet:
                put:
                  operationId: putPet
                  requestBody: { required: true, content: { {{string.Join(", ", content.Select(static media => $"{media.MediaType}: {{ schema: {media.Schema} }}"))}} } }
                  responses: { '204': { description: Fine. } }
            components:
              schemas:
                Pet: { type: object, properties: { name: { type: string } } }
                Upload: {{Upload}}

            """;
}
