using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Bodies;

public sealed class RequestBodyTests
{
    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("application/merge-patch+json", "application/merge-patch+json")]
    [InlineData("text/json; charset=utf-8", "text/json; charset=utf-8")]
    [InlineData("application/vnd.x+json; version=1", "application/vnd.x+json; version=1")]
    [InlineData("application/json; not a parameter", "application/json")]
    public async Task JSON(string mediaType, string contentType)
    {
        LiveRequest request = await Send(mediaType, "{ $ref: '#/components/schemas/Pet' }", "new() { Name = \"Bo\" }");

        Assert.Equal((contentType, """{"name":"Bo"}"""), (request.Header("Content-Type"), request.Text));
    }

    [Fact]
    public async Task A_form()
    {
        LiveRequest request = await Send("application/x-www-form-urlencoded", "{ $ref: '#/components/schemas/Pet' }", "new() { Name = \"B&o ü\", Tags = [\"a\", \"b\"], Owner = new() { Id = 1 }, Age = 3 }");

        Assert.Equal("application/x-www-form-urlencoded", request.Header("Content-Type"));
        Assert.Equal("name=B%26o%20%C3%BC&age=3&tags=a&tags=b&owner=%7B%22id%22%3A1%7D", request.Text);
    }

    [Fact]
    public async Task A_form_whose_encoding_the_document_gives()
    {
        LiveRequest request = await Send(
            "application/x-www-form-urlencoded",
            "{ $ref: '#/components/schemas/Pet' }",
            "new() { Tags = [\"a\", \"b\"], Owner = new() { Id = 1 } }",
            "encoding: { tags: { style: form, explode: false }, owner: { style: deepObject, explode: true } }");

        Assert.Equal("tags=a%2Cb&owner%5Bid%5D=1", request.Text);
    }

    [Fact]
    public async Task A_multipart_body_with_files()
    {
        LiveRequest request = await Send(
            "multipart/form-data",
            "{ type: object, required: [file], properties: { file: { type: string, format: binary }, more: { type: array, items: { type: string, format: binary } }, name: { type: string }, owner: { $ref: '#/components/schemas/Owner' } } }",
            """new() { File = new FileContent(new MemoryStream([1, 2]), "a ü.png") { ContentType = "image/png" }, More = [new byte[] { 3 }, new MemoryStream([4])], Name = "x", Owner = new() { Id = 1 } }""");

        Assert.StartsWith("multipart/form-data; boundary=", request.Header("Content-Type"), StringComparison.Ordinal);
        string text = string.Concat(request.Body!.Select(b => (char)b));
        Assert.Contains("Content-Type: image/png\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a _.png\"; filename*=utf-8''a%20%C3%BC.png\r\n\r\n\u0001\u0002\r\n", text, StringComparison.Ordinal);
        Assert.Contains("name=\"more\"; filename=\"file\"\r\n\r\n\u0003\r\n", text, StringComparison.Ordinal);
        Assert.Contains("name=\"more\"; filename=\"file\"\r\n\r\n\u0004\r\n", text, StringComparison.Ordinal);
        Assert.Contains("Content-Disposition: form-data; name=\"name\"\r\n\r\nx\r\n", text, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/json\r\nContent-Disposition: form-data; name=\"owner\"\r\n\r\n{\"id\":1}\r\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain", "text/plain; charset=utf-8")]
    [InlineData("application/xml", "application/xml; charset=utf-8")]
    [InlineData("text/plain; charset=never-heard-of", "text/plain; charset=utf-8")]
    public async Task A_text(string mediaType, string contentType)
    {
        LiveRequest request = await Send(mediaType, "{ type: string }", "\"ü\"");

        Assert.Equal((contentType, "ü"), (request.Header("Content-Type"), request.Text));
    }

    [Theory]
    [InlineData("multipart/form-data", "multipart/form-data; boundary=")]
    [InlineData("'multipart/*'", "multipart/form-data; boundary=")]
    [InlineData("multipart/mixed", "multipart/mixed; boundary=")]
    [InlineData("Multipart/Form-Data", "multipart/Form-Data; boundary=")]
    public async Task A_multipart_body_says_which(string mediaType, string contentType)
        => Assert.StartsWith(contentType, (await Send(mediaType, "{ $ref: '#/components/schemas/Pet' }", "new() { Name = \"a\" }")).Header("Content-Type"), StringComparison.Ordinal);

    [Fact]
    public async Task A_text_in_the_charset_that_the_document_names()
        => Assert.Equal([0xFC], (await Send("text/plain; charset=iso-8859-1", "{ type: string }", "\"ü\"")).Body);

    [Theory]
    [InlineData("application/octet-stream", "application/octet-stream")]
    [InlineData("image/*", "application/octet-stream")]
    [InlineData("application/zip", "application/zip")]
    public async Task Bytes(string mediaType, string contentType)
    {
        LiveRequest request = await Send($"'{mediaType}'", "{ type: string, format: binary }", "new MemoryStream([1, 2, 3])");

        Assert.Equal(contentType, request.Header("Content-Type"));
        Assert.Equal([1, 2, 3], request.Body);
    }

    [Fact]
    public async Task An_optional_body_that_is_not_given_sends_neither_content_nor_type()
    {
        LiveResult result = await LiveCall.Run(Document("application/json", "{ $ref: '#/components/schemas/Pet' }", "", "false"), "await client.PutPetAsync(ct: ct); return null;", LiveAnswer.Empty);

        Assert.Null(result.Request.Body);
        Assert.Null(result.Request.Header("Content-Type"));
    }

    [Fact]
    public async Task A_form_of_what_is_no_object_is_a_string()
    {
        LiveResult result = await LiveCall.Run(Document("application/x-www-form-urlencoded", "{ type: integer }", "", "true"), "await client.PutPetAsync(\"a=1\", ct); return null;", LiveAnswer.Empty);

        Assert.Equal("a=1", result.Request.Text);
        Assert.Contains("A string is sent as it is", Assert.Single(result.Run.Diagnostics).GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Swagger_forms_and_files()
    {
        const string Swagger = """
            swagger: '2.0'
            info: { title: Test, version: '1' }
            paths:
              /pet:
                put:
                  operationId: putPet
                  consumes: [multipart/form-data]
                  parameters:
                    - { in: formData, name: photo, type: file, required: true }
                    - { in: formData, name: note, type: string }
                  responses: { '204': { description: Fine. } }

            """;

        LiveResult result = await LiveCall.Run(Swagger, "await client.PutPetAsync(new() { Photo = new byte[] { 65 }, Note = \"n\" }, ct); return null;", LiveAnswer.Empty);

        Assert.Contains("name=\"photo\"; filename=\"file\"\r\n\r\nA\r\n", result.Request.Text, StringComparison.Ordinal);
        Assert.Contains("name=\"note\"\r\n\r\nn\r\n", result.Request.Text, StringComparison.Ordinal);
    }

    private static async Task<LiveRequest> Send(string mediaType, string schema, string value, string encoding = "")
    {
        LiveResult result = await LiveCall.Run(Document(mediaType, schema, encoding, "true"), $"await client.PutPetAsync({value}, ct); return null;", LiveAnswer.Empty);
        result.Run.AssertDiagnostics();
        return result.Request;
    }

    private static string Document(string mediaType, string schema, string encoding, string required)
        => $$"""
            openapi: 3.0.3
            info: { title: Test, version: '1' }
            paths:
              /pet:
                put:
                  operationId: putPet
                  requestBody: { required: {{required}}, content: { {{mediaType}}: { schema: {{schema}}{{(encoding.Length > 0 ? ", " + encoding : "")}} } } }
                  responses: { '204': { description: Fine. } }
            components:
              schemas:
                Owner: { type: object, properties: { id: { type: integer } } }
                Pet:
                  type: object
                  properties: { name: { type: string }, age: { type: integer }, tags: { type: array, items: { type: string } }, owner: { $ref: '#/components/schemas/Owner' } }

            """;
}
