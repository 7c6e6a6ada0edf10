using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Documents;

/// <summary>Swagger 2.0 says the same things in other places.</summary>
public sealed class SwaggerTests
{
    private const string Document = """
        swagger: '2.0'
        info: { title: T, version: '1' }
        host: api.example.com
        basePath: /v1/
        schemes: [https, http]
        consumes: [application/json]
        produces: [application/json]
        securityDefinitions:
          basicAuth: { type: basic }
          oauth: { type: oauth2, flow: accessCode, authorizationUrl: 'https://a.example/auth', tokenUrl: 'https://a.example/token', scopes: { read: Reads. } }
        parameters:
          Limit: { name: limit, in: query, type: integer, format: int32, maximum: 10 }
          NewPet: { name: pet, in: body, required: true, schema: { $ref: '#/definitions/Pet' } }
        responses:
          Failed: { description: Failed., schema: { type: object, properties: { reason: { type: string } } } }
        paths:
          /pets:
            parameters: [{ $ref: '#/parameters/Limit' }]
            get:
              operationId: listPets
              parameters:
                - { name: tags, in: query, type: array, items: { type: string }, collectionFormat: multi }
                - { name: ids, in: query, type: array, items: { type: integer }, collectionFormat: pipes }
                - { name: X-Mode, in: header, type: string, enum: [fast, slow] }
              responses:
                200: { description: Fine., schema: { type: array, items: { $ref: '#/definitions/Pet' } }, headers: { X-Total: { type: integer } } }
                default: { $ref: '#/responses/Failed' }
            post:
              operationId: addPet
              parameters: [{ $ref: '#/parameters/NewPet' }]
              responses: { 204: { description: Fine. } }
          /pets/{id}/photo:
            post:
              operationId: upload
              consumes: [multipart/form-data]
              produces: [application/octet-stream]
              parameters:
                - { name: id, in: path, required: true, type: string }
                - { name: file, in: formData, required: true, type: file }
                - { name: note, in: formData, type: string, description: A note. }
              responses: { 200: { description: Fine., schema: { type: file } } }
          /login:
            post:
              operationId: login
              parameters:
                - { name: user, in: formData, required: true, type: string }
                - { name: roles, in: formData, type: array, items: { type: string } }
              responses: { 200: { description: Fine. } }
        definitions:
          Pet:
            type: object
            required: [name]
            discriminator: kind
            properties:
              name: { type: string }
              kind: { type: string }
              age: { type: integer, x-nullable: true }
        """;

    [Fact]
    public async Task Queries_headers_and_lists_are_sent()
    {
        LiveResult result = await LiveCall.Run(
            Document,
            """return (await client.ListPetsAsync(new() { Limit = 3, Tags = new[] { "a", "b" }, Ids = new long[] { 1, 2 } }, xMode: ListPetsXMode.Fast, ct: ct))[0].Name;""",
            LiveAnswer.Json("""[{"name":"n"}]"""));

        Assert.Equal("n", result.Value);
        Assert.Equal("GET /v1/pets?limit=3&tags=a&tags=b&ids=1|2", Uri.UnescapeDataString(result.Request.Line));
        Assert.Equal("fast", result.Request.Header("X-Mode"));
    }

    [Fact]
    public async Task A_shared_body_is_a_body()
    {
        LiveResult result = await LiveCall.Run(Document, """await client.AddPetAsync(new() { Name = "n", Age = null }, ct: ct); return null;""", LiveAnswer.Empty);

        Assert.Equal("""{"name":"n","age":null}""", result.Request.Text);
        Assert.StartsWith("application/json", result.Request.Header("Content-Type"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_a_file_has_parts_and_its_answer_is_a_stream()
    {
        LiveResult result = await LiveCall.Run(
            Document,
            """using Stream answer = await client.UploadAsync("7", new() { File = new FileContent(new byte[] { 1 }, "a.bin"), Note = "hi" }, ct); return answer.ReadByte();""",
            LiveAnswer.Text("A", "application/octet-stream"));

        Assert.Equal(65, result.Value);
        Assert.Contains("a.bin", result.Request.Text, StringComparison.Ordinal);
        Assert.Contains("hi", result.Request.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_files_is_urlencoded()
        => Assert.Equal(
            "user=u&roles=a,b",
            Uri.UnescapeDataString((await LiveCall.Run(Document, """await client.LoginAsync(new() { User = "u", Roles = new[] { "a", "b" } }, ct); return null;""", LiveAnswer.Empty)).Request.Text!));

    [Fact]
    public async Task A_shared_response_is_the_error()
        => Assert.Equal(
            "why",
            (await LiveCall.Run(
                Document,
                "try { await client.ListPetsAsync(ct: ct); return null; } catch (ApiException<Failed> error) { return error.Error!.Reason; }",
                LiveAnswer.Json("""{"reason":"why"}""", 400))).Value);

    [Fact]
    public void The_address_is_the_safe_one_and_the_schemes_have_methods()
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Document, clientName: "TestClient")).AssertCompiles();

        Assert.Contains("https://api.example.com/v1\"", run.AllText, StringComparison.Ordinal);
        Assert.Contains("BasicAuth(", run.Source("TestClient.g.cs"), StringComparison.Ordinal);
        Assert.Contains("https://a.example/token", run.AllText, StringComparison.Ordinal);
    }
}
