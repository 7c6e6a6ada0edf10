using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Bodies;

/// <summary>Parts: what they are called, what they are, what stands above them.</summary>
public sealed class MultipartTests
{
    private const string File = "{ type: string, format: binary }";

    [Theory]
    [InlineData("'image/png, image/jpeg'", "new byte[] { 65 }", "image/png")]
    [InlineData("'image/png, image/jpeg'", "new FileContent(new byte[] { 65 }, \"a\") { ContentType = \"image/jpeg\" }", "image/jpeg")]
    [InlineData("'image/*'", "new byte[] { 65 }", "application/octet-stream")]
    [InlineData("'image/*, image/gif'", "new byte[] { 65 }", "image/gif")]
    [InlineData("'image/*'", "new FileContent(new byte[] { 65 }, \"a\") { ContentType = \"image/webp\" }", "image/webp")]
    [InlineData("nonsense", "new byte[] { 65 }", "application/octet-stream")]
    public async Task The_caller_chooses_among_the_types_of_a_file(string contentType, string value, string expected)
    {
        string text = await Send("multipart/form-data", $"{{ type: object, properties: {{ f: {File} }} }}", $"new() {{ F = {value} }}", $"encoding: {{ f: {{ contentType: {contentType} }} }}");

        Assert.Contains($"Content-Type: {expected}\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_of_a_file_names_its_type()
        => Assert.Contains("Content-Type: image/png\r\n", await Send("multipart/form-data", "{ type: object, properties: { f: { type: string, contentMediaType: image/png } } }", "new() { F = new byte[] { 65 } }"), StringComparison.Ordinal);

    [Fact]
    public async Task A_file_has_headers_of_its_own()
    {
        string text = await Send(
            "multipart/form-data",
            $"{{ type: object, properties: {{ f: {File} }} }}",
            "new() { F = new FileContent(new byte[] { 65 }, \"a\") { Headers = new Dictionary<string, string> { [\"X-Checksum\"] = \"12\" } } }",
            "encoding: { f: { headers: { X-Checksum: { schema: { type: string } } } } }");

        Assert.Contains("X-Checksum: 12\r\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Type", "a")]
    [InlineData("content-disposition", "a")]
    [InlineData("X\\r\\nY", "a")]
    [InlineData("X", "a\\r\\nb")]
    public async Task Headers_of_a_file_are_checked(string name, string value)
        => await Assert.ThrowsAsync<ArgumentException>(() => Send(
            "multipart/form-data", $"{{ type: object, properties: {{ f: {File} }} }}", $"new() {{ F = new FileContent(new byte[] {{ 65 }}, \"a\") {{ Headers = new Dictionary<string, string> {{ [\"{name}\"] = \"{value}\" }} }} }}"));

    [Fact]
    public async Task Styles_of_lists_and_objects_hold_in_parts_too()
    {
        string text = await Send(
            "multipart/form-data",
            $"{{ type: object, properties: {{ deep: {{ type: object, properties: {{ a: {{ type: integer }} }} }}, list: {{ type: array, items: {{ type: string }} }}, files: {{ type: array, items: {File} }}, json: {{ type: object, properties: {{ b: {{ type: boolean }} }} }} }} }}",
            "new() { Deep = new() { A = 1 }, List = [\"x\", \"y\"], Files = [new byte[] { 65 }, new byte[] { 66 }], Json = new() { B = true } }",
            "encoding: { deep: { style: deepObject, explode: true }, list: { style: pipeDelimited, explode: false }, files: { style: form, explode: false } }");

        Assert.Contains("name=\"deep[a]\"\r\n\r\n1\r\n", text, StringComparison.Ordinal);
        Assert.Contains("name=\"list\"\r\n\r\nx|y\r\n", text, StringComparison.Ordinal);
        Assert.Contains("name=\"files\"; filename=\"file\"\r\n\r\nA\r\n", text, StringComparison.Ordinal);
        Assert.Contains("name=\"files\"; filename=\"file\"\r\n\r\nB\r\n", text, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/json\r\nContent-Disposition: form-data; name=\"json\"\r\n\r\n{\"b\":true}\r\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schema: { type: array, items: {} }, itemEncoding: { contentType: image/png }")]
    [InlineData("itemSchema: { type: string, format: binary }, itemEncoding: { contentType: 'image/png, image/gif' }")]
    [InlineData("schema: { type: array, items: { type: string, format: binary } }, prefixEncoding: [{ contentType: image/png }, { contentType: image/png }]")]
    public async Task A_list_is_parts_without_names(string media)
    {
        bool isFile = media.Contains("binary", StringComparison.Ordinal);
        string value = isFile ? "new byte[] { 65 }, new byte[] { 66 }" : "JsonDocument.Parse(\"\\\"A\\\"\").RootElement, JsonDocument.Parse(\"\\\"B\\\"\").RootElement";

        LiveResult result = await Call("multipart/mixed", media, $"[{value}]");

        result.Run.AssertDiagnostics();
        string head = "Content-Type: image/png\r\n" + (isFile ? "Content-Disposition: attachment; filename=\"file\"\r\n" : "");
        Assert.StartsWith("multipart/mixed; boundary=", result.Request.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Contains(head + "\r\nA\r\n", result.Request.Text, StringComparison.Ordinal);
        Assert.Contains(head + "\r\nB\r\n", result.Request.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"", result.Request.Text!.Replace("filename=\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_related_says_the_type_of_its_root()
    {
        LiveResult result = await Call("multipart/related", "schema: { type: object, properties: { meta: { type: object, properties: { a: { type: integer } } }, f: { type: string, format: binary } } }", "new() { Meta = new() { A = 1 }, F = new byte[] { 65 } }");

        Assert.Matches("^multipart/related; boundary=\"[-0-9a-f]+\"; type=\"application/json\"$", result.Request.Header("Content-Type"));
    }

    [Fact]
    public async Task What_cannot_be_said_of_a_part_is_left_out_with_a_word()
    {
        const string Media = """
            schema: { type: object, properties: { o: { type: object, properties: { a: { type: integer } } }, t: { type: string }, n: { type: object } } }, itemEncoding: { contentType: image/png }, encoding: { o: { contentType: application/xml }, t: { headers: { 'X A': { schema: { type: string } }, X-L: { schema: { type: array, items: { type: string } } } } }, n: { encoding: { x: { contentType: text/plain } } } }
            """;

        LiveResult result = await Call("multipart/mixed", Media, "new() { O = new() { A = 1 }, T = \"t\" }");

        const string Element = "The encoding of the request body of POST /x: ";
        Assert.Equal(
            [
                Element + "an object is written as JSON, not as 'application/xml'. JSON is sent [#/paths/~1x/post/requestBody/content/multipart~1mixed/encoding/o/contentType]",
                Element + "a part that has parts of its own cannot be typed. JSON is sent [#/paths/~1x/post/requestBody/content/multipart~1mixed/encoding/n]",
                Element + "'prefixEncoding' and 'itemEncoding' are for parts without names, and these are the properties of an object. They are left out [#/paths/~1x/post/requestBody/content/multipart~1mixed]",
                "A header of the part 't' of POST /x: its name cannot stand in a header. It is left out [#/paths/~1x/post/requestBody/content/multipart~1mixed/encoding/t/headers/X A]",
                "The header 'X-L' of the part 't' of POST /x: a header of a part holds one value, and its schema is something else. A string is generated [#/paths/~1x/post/requestBody/content/multipart~1mixed/encoding/t/headers/X-L]",
            ],
            result.Run.Diagnostics.Select(static diagnostic => diagnostic.GetMessage(null)));
        Assert.Contains("Content-Type: application/json\r\nContent-Disposition: form-data; name=\"o\"\r\n\r\n{\"a\":1}\r\n", result.Request.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_of_parts_that_are_no_files_are_arguments()
    {
        const string Media = """
            schema: { type: object, properties: { note: { type: string }, tags: { type: array, items: { type: string } }, deep: { type: object, properties: { a: { type: integer } } }, f: { type: string, format: binary } } },
            encoding: { note: { headers: { X-Lang: { description: Which language., schema: { type: string, enum: [de, en] } }, Content-Type: { schema: { type: string } } } }, tags: { headers: { X-Count: { schema: { type: integer } } } }, deep: { style: deepObject, explode: true, headers: { X-Sum: {} } }, f: { headers: { X-Own: { schema: { type: string } } } } }
            """;

        LiveResult result = await Call(
            "multipart/form-data",
            Media.ReplaceLineEndings(" "),
            "new() { Note = \"n\", Tags = [\"a\", \"b\"], Deep = new() { A = 1 }, F = new byte[] { 65 } }, noteXLang: SendNoteXLang.De, tagsXCount: 2, deepXSum: \"s\", ct: ct); await client.SendAsync(new() { Note = \"n\" }");

        result.Run.AssertDiagnostics();
        string text = result.Requests[0].Text!;
        Assert.Contains("form-data; name=\"note\"\r\nX-Lang: de\r\n\r\nn\r\n", text, StringComparison.Ordinal);
        Assert.Contains("form-data; name=\"tags\"\r\nX-Count: 2\r\n\r\na\r\n", text, StringComparison.Ordinal);
        Assert.Contains("form-data; name=\"tags\"\r\nX-Count: 2\r\n\r\nb\r\n", text, StringComparison.Ordinal);
        Assert.Contains("form-data; name=\"deep[a]\"\r\nX-Sum: s\r\n\r\n1\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("fXOwn", result.Run.AllText, StringComparison.Ordinal);
        Assert.DoesNotContain("X-", result.Requests[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\\r\\nb")]
    [InlineData("\u00fc")]
    public async Task Headers_of_parts_are_checked(string value)
        => await Assert.ThrowsAsync<ArgumentException>(() => Call(
            "multipart/form-data",
            "schema: { type: object, properties: { note: { type: string } } }, encoding: { note: { headers: { X-A: { schema: { type: string } } } } }",
            $"new() {{ Note = \"n\" }}, noteXA: \"{value}\""));

    [Fact]
    public async Task Headers_of_parts_are_arguments_of_the_method_that_sends_parts()
    {
        LiveResult result = await LiveCall.Run(
            """
            openapi: 3.2.0
            info: { title: Test, version: '1' }
            paths:
              /x:
                post:
                  operationId: send
                  requestBody: { content: { application/json: { schema: { type: integer } }, multipart/form-data: { schema: { type: object, properties: { note: { type: string } } }, encoding: { note: { headers: { X-A: { schema: { type: string, enum: [a, b] } } } } } } } }
                  responses: { '204': { description: Fine. } }

            """,
            "await client.SendAsync(1, ct); await client.SendMultipartAsync(new() { Note = \"n\" }, SendNoteXA.A, ct); await client.SendMultipartAsync(null, SendNoteXA.A, ct); return null;",
            LiveAnswer.Empty);

        result.Run.AssertDiagnostics();
        Assert.Contains("name=\"note\"\r\nX-A: a\r\n\r\nn\r\n", result.Requests[1].Text, StringComparison.Ordinal);
        Assert.Empty(result.Requests[2].Body!);
    }

    [Fact]
    public async Task A_part_that_is_optional_is_not_there()
    {
        string text = await Send("multipart/form-data", $"{{ type: object, required: [f], properties: {{ f: {File}, g: {File}, t: {{ type: string }} }} }}", "new() { F = new byte[] { 65 } }");

        Assert.Contains("name=\"f\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"g\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"t\"", text, StringComparison.Ordinal);
    }

    private static async Task<string> Send(string mediaType, string schema, string value, string encoding = "")
    {
        LiveResult result = await Call(mediaType, $"schema: {schema}" + (encoding.Length > 0 ? ", " + encoding : ""), value);
        result.Run.AssertDiagnostics();
        return result.Request.Text!;
    }

    private static Task<LiveResult> Call(string mediaType, string media, string value)
        => LiveCall.Run(
            $$"""
            openapi: 3.2.0
            info: { title: Test, version: '1' }
            paths:
              /x:
                post:
                  operationId: send
                  requestBody: { required: true, content: { {{mediaType}}: { {{media.Trim()}} } } }
                  responses: { '204': { description: Fine. } }

            """,
            $"await client.SendAsync({value}, ct: ct); return null;",
            LiveAnswer.Empty);
}
