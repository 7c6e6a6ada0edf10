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

    [Theory]
    [InlineData("callback: { allowReserved: true }", "callback=https://h.example/a?b%3D1%26c%23d;e%2Bf%20%25&plain=https%3A%2F%2Fx&tags=a%2Fb&tags=c")]
    [InlineData("tags: { allowReserved: true, explode: false }", "callback=https%3A%2F%2Fh.example%2Fa%3Fb%3D1%26c%23d%3Be%2Bf%20%25&plain=https%3A%2F%2Fx&tags=a/b,c")]
    [InlineData("callback: { allowReserved: false }, tags: { style: form, explode: false }", "callback=https%3A%2F%2Fh.example%2Fa%3Fb%3D1%26c%23d%3Be%2Bf%20%25&plain=https%3A%2F%2Fx&tags=a%2Fb%2Cc")]
    public async Task Reserved_characters_of_a_form_stay_where_the_document_says_so(string encoding, string expected)
    {
        LiveRequest request = await Send(
            "application/x-www-form-urlencoded",
            "{ type: object, properties: { callback: { type: string }, plain: { type: string }, tags: { type: array, items: { type: string } } } }",
            "new() { Callback = \"https://h.example/a?b=1&c#d;e+f %\", Plain = \"https://x\", Tags = [\"a/b\", \"c\"] }",
            $"encoding: {{ {encoding} }}");

        Assert.Equal(expected, request.Text);
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
    [InlineData("{ type: integer }", "5", "5")]
    [InlineData("{ type: number }", "0.5", "0.5")]
    [InlineData("{ type: boolean }", "true", "true")]
    [InlineData("{ type: string, enum: [on, 'off'] }", "PutPetRequest.Off", "off")]
    [InlineData("{ type: integer, enum: [1, 2] }", "PutPetRequest.Value2", "2")]
    [InlineData("{ type: string, format: date }", "new DateOnly(2026, 1, 31)", "2026-01-31")]
    [InlineData("{ type: object }", "\"any\"", "any")]
    public async Task A_text_that_is_one_value_is_typed(string schema, string value, string text)
    {
        Assert.Equal((text, "text/plain; charset=utf-8"), (await Send("text/plain", schema, value)) is var sent ? (sent.Text, sent.Header("Content-Type")) : default);

        LiveResult optional = await LiveCall.Run(Document("text/plain", schema, "", "false"), $"await client.PutPetAsync({value}, ct); await client.PutPetAsync(ct: ct); return null;", LiveAnswer.Empty);
        Assert.Equal([text, null], optional.Requests.Select(static request => request.Text));
    }

    [Theory]
    [InlineData("application/octet-stream", "3")]
    public async Task Bytes_have_a_length_when_the_stream_has_one(string mediaType, string length)
        => Assert.Equal(length, (await Send(mediaType, "{ type: string, format: binary }", "new MemoryStream([1, 2, 3])")).Header("Content-Length"));

    [Theory]
    [InlineData("get")]
    [InlineData("delete")]
    [InlineData("head")]
    public async Task A_body_is_sent_by_any_method_that_declares_one_and_by_no_other(string method)
    {
        string document = Document("application/json", "{ $ref: '#/components/schemas/Pet' }", "", "true").Replace("    put:", $"    {method}:", StringComparison.Ordinal);
        LiveRequest with = (await LiveCall.Run(document, "await client.PutPetAsync(new(), ct); return null;", LiveAnswer.Empty)).Request;
        string without = System.Text.RegularExpressions.Regex.Replace(document, "      requestBody:.*\n", "");
        LiveRequest bare = (await LiveCall.Run(without, "await client.PutPetAsync(ct); return null;", LiveAnswer.Empty)).Request;

        Assert.Equal(("{}", "application/json"), (with.Text, with.Header("Content-Type")));
        Assert.Equal((null, null), (bare.Body, bare.Header("Content-Type")));
    }

    [Theory]
    [InlineData("application/json", "{ $ref: '#/components/schemas/Pet' }")]
    [InlineData("application/x-www-form-urlencoded", "{ $ref: '#/components/schemas/Pet' }")]
    [InlineData("text/plain", "{ type: string }")]
    [InlineData("application/octet-stream", "{ type: string, format: binary }")]
    [InlineData("image/*", "{ type: string, format: binary }")]
    public async Task A_required_body_cannot_be_null(string mediaType, string schema)
    {
        ArgumentNullException exception = await Assert.ThrowsAsync<ArgumentNullException>(() => Send($"'{mediaType}'", schema, "null!"));

        Assert.Equal("body", exception.ParamName);
    }

    [Fact]
    public async Task A_merge_patch_has_three_states()
    {
        const string Patch = "{ type: object, properties: { a: { type: string, nullable: true }, b: { type: string, nullable: true }, c: { type: integer, nullable: true } } }";

        LiveRequest request = await Send("application/merge-patch+json", Patch, "new() { A = null, B = \"x\" }");

        Assert.Equal(("application/merge-patch+json", "{\"a\":null,\"b\":\"x\"}"), (request.Header("Content-Type"), request.Text));
    }

    [Fact]
    public async Task A_JSON_patch_is_a_list_of_operations()
    {
        LiveRequest request = await Send(
            "application/json-patch+json",
            "{ type: array, items: { type: object, required: [op, path], properties: { op: { type: string, enum: [add, remove] }, path: { type: string }, value: {} } } }",
            "[new() { Op = PutPetRequestItemOp.Remove, Path = \"/a\" }]");

        Assert.Equal(("application/json-patch+json", "[{\"op\":\"remove\",\"path\":\"/a\"}]"), (request.Header("Content-Type"), request.Text));
    }

    [Theory]
    [InlineData("image/*", "new MemoryStream([1, 2])", "application/octet-stream")]
    [InlineData("image/*", "new FileContent(new byte[] { 1, 2 }, \"a.png\") { ContentType = \"image/png\" }", "image/png")]
    public async Task A_wildcard_leaves_the_media_type_to_the_caller(string mediaType, string value, string contentType)
    {
        LiveRequest request = await Send($"'{mediaType}'", "{ type: string, format: binary }", value);

        Assert.Equal((contentType, "2"), (request.Header("Content-Type"), request.Header("Content-Length")));
        Assert.Null(request.Header("Content-Disposition"));
        Assert.Equal([1, 2], request.Body);
    }

    [Fact]
    public async Task A_form_of_objects_lists_nulls_and_booleans()
    {
        LiveRequest request = await Send(
            "application/x-www-form-urlencoded",
            "{ type: object, properties: { on: { type: boolean }, gone: { type: string, nullable: true }, deep: { type: object, properties: { a: { $ref: '#/components/schemas/Owner' }, l: { type: array, items: { $ref: '#/components/schemas/Owner' } } } }, plain: { type: array, items: { type: string } }, json: { type: array, items: { type: string } } } }",
            "new() { On = true, Gone = null, Deep = new() { A = new() { Id = 1 }, L = [new() { Id = 2 }] }, Plain = [\"x y\", \"z\"], Json = [\"a\"] }",
            "encoding: { deep: { style: deepObject, explode: true }, plain: { style: spaceDelimited, explode: false }, json: { contentType: application/json } }");

        Assert.Equal("on=true&deep%5Ba%5D%5Bid%5D=1&deep%5Bl%5D%5B0%5D%5Bid%5D=2&plain=x%20y%20z&json=%5B%22a%22%5D", request.Text);
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
