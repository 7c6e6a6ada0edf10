using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Responses;

/// <summary>Successes that differ by status, by media type, or from what the document says.</summary>
public sealed class SeveralAnswersTests
{
    private const string Pet = "application/json: { schema: { $ref: '#/components/schemas/Pet' } }";
    private const string Show = "return r.Match(pet => $\"pet {pet.Name}\", OTHER, _ => \"unknown\");";

    [Theory]
    [InlineData(200, "application/json", """{"name":"a"}""", "pet a")]
    [InlineData(202, "text/plain; charset=iso-8859-1", "sp\u00E4ter \"bald\"", "text sp\u00E4ter \"bald\"")]
    [InlineData(202, "application/json", """{"name":"a"}""", "pet a")]
    [InlineData(202, null, "later", "text later")]
    [InlineData(202, null, "", "text ")]
    [InlineData(202, "text/html", "<p>", "text <p>")]
    public async Task Text_beside_JSON(int status, string? mediaType, string body, string expected)
    {
        byte[] bytes = mediaType?.Contains("8859", StringComparison.Ordinal) == true ? System.Text.Encoding.Latin1.GetBytes(body) : System.Text.Encoding.UTF8.GetBytes(body);

        LiveResult result = await Get(
            $"'200': {{ description: Fine., content: {{ {Pet} }} }}, '202': {{ description: Later., content: {{ text/plain: {{ schema: {{ type: string }} }} }} }}",
            "var r = await client.GetPetAsync(ct); " + Show.Replace("OTHER", "text => $\"text {text}\"", StringComparison.Ordinal),
            new LiveAnswer(status, bytes, mediaType));

        Assert.Equal((expected, "application/json, text/plain"), (result.Value, result.Request.Header("Accept")));
        result.Run.AssertDiagnostics();
    }

    [Theory]
    [InlineData(200, "application/json", """{"name":"a"}""", "pet a")]
    [InlineData(206, "application/octet-stream", "\u0000\u0001", "bytes 2")]
    [InlineData(206, "application/json", """{"name":"a"}""", "pet a")]
    public async Task Bytes_beside_JSON(int status, string mediaType, string body, string expected)
        => Assert.Equal(
            expected,
            (await Get(
                $"'206': {{ description: Part., content: {{ application/octet-stream: {{}} }} }}, '200': {{ description: Fine., content: {{ {Pet} }} }}",
                "var r = await client.GetPetAsync(ct); " + Show.Replace("OTHER", "bytes => $\"bytes {bytes.Length}\"", StringComparison.Ordinal),
                LiveAnswer.Text(body, mediaType, status))).Value);

    [Theory]
    [InlineData(200, "application/json", """{"name":"a"}""", "pet a")]
    [InlineData(202, "text/plain", "later", "text later")]
    [InlineData(206, "image/png", "later", "bytes 5")]
    [InlineData(206, null, "", "bytes 0")]
    [InlineData(206, "application/json", """{"name":"a"}""", "pet a")]
    public async Task Text_and_bytes_beside_JSON(int status, string? mediaType, string body, string expected)
    {
        LiveResult result = await Get(
            $"'200': {{ description: Fine., content: {{ {Pet} }} }}, '206': {{ description: Part., content: {{ image/png: {{}} }} }}, '202': {{ description: Later., content: {{ text/plain: {{}} }} }}",
            "GetPetResult r = await client.GetPetAsync(ct); " + Show.Replace("OTHER", "text => $\"text {text}\", bytes => $\"bytes {bytes.Length}\"", StringComparison.Ordinal),
            new LiveAnswer(status, System.Text.Encoding.UTF8.GetBytes(body), mediaType));

        Assert.Equal((expected, "application/json, image/png, text/plain"), (result.Value, result.Request.Header("Accept")));
        result.Run.AssertDiagnostics();
    }

    [Theory]
    [InlineData(200, "text/plain", "abcd", "text abcd")]
    [InlineData(299, "text/plain", "abcd", "text abcd")]
    [InlineData(206, "image/png", "\u0000\u0001", "bytes 2")]
    [InlineData(206, "text/html", "abcd", "bytes 4")]
    [InlineData(200, null, "", "text ")]
    public async Task Text_and_bytes_without_JSON(int status, string? mediaType, string body, string expected)
    {
        LiveResult result = await Get(
            "'200': { description: Fine., content: { text/plain: {} } }, '206': { description: Part., content: { image/png: {} } }",
            "GetPetResult r = await client.GetPetAsync(ct); return r.Match(text => $\"text {text}\", bytes => $\"bytes {bytes.Length}\", _ => \"unknown\");",
            new LiveAnswer(status, System.Text.Encoding.UTF8.GetBytes(body), mediaType));

        Assert.Equal((expected, "text/plain, image/png"), (result.Value, result.Request.Header("Accept")));
        result.Run.AssertDiagnostics();
    }

    [Fact]
    public async Task Bytes_before_a_text_are_a_stream_whatever_the_status_is()
        => Assert.Equal(
            "later",
            (await Get(
                "'200': { description: Fine., content: { image/png: {} } }, '202': { description: Later., content: { text/plain: {} } }",
                "using Stream stream = await client.GetPetAsync(ct); return new StreamReader(stream).ReadToEnd();",
                LiveAnswer.Text("later", status: 202))).Value);

    [Theory]
    [InlineData(200, "application/json", "\"abcd\"", "text abcd")]
    [InlineData(206, "image/png", "abcd", "bytes 4")]
    public async Task A_string_in_JSON_is_no_bytes(int status, string mediaType, string body, string expected)
        => Assert.Equal(
            expected,
            (await Get(
                "'200': { description: Fine., content: { application/json: { schema: { type: string } } } }, '206': { description: Part., content: { image/png: {} } }",
                "GetPetResult r = await client.GetPetAsync(ct); return r.Match(text => $\"text {text}\", bytes => $\"bytes {bytes.Length}\", _ => \"unknown\");",
                LiveAnswer.Text(body, mediaType, status))).Value);

    [Fact]
    public async Task A_status_without_a_body_beside_text_and_bytes_is_null()
        => Assert.Equal(
            "null",
            (await Get(
                "'200': { description: Fine., content: { text/plain: {} } }, '206': { description: Part., content: { image/png: {} } }, '204': { description: None. }",
                "GetPetResult? r = await client.GetPetAsync(ct); return r is null ? \"null\" : \"value\";",
                LiveAnswer.Empty)).Value);

    [Fact]
    public async Task Text_before_JSON_in_the_document_is_the_same()
        => Assert.Equal(
            "pet a",
            (await Get(
                $"'200': {{ description: Fine., content: {{ text/plain: {{}} }} }}, '201': {{ description: New., content: {{ {Pet} }} }}",
                "var r = await client.GetPetAsync(ct); " + Show.Replace("OTHER", "text => $\"text {text}\"", StringComparison.Ordinal),
                LiveAnswer.Json("""{"name":"a"}""", 201))).Value);

    [Fact]
    public async Task HTML_where_JSON_is_declared_is_still_refused()
        => Assert.Equal(
            "refused",
            (await Get(
                $"'200': {{ description: Fine., content: {{ {Pet} }} }}, '2XX': {{ description: Other., content: {{ text/plain: {{}} }} }}",
                """try { await client.GetPetAsync(ct); return null; } catch (ApiResponseException) { return "refused"; }""",
                LiveAnswer.Text("<html>", "text/html"))).Value);

    [Fact]
    public async Task A_string_in_JSON_and_a_text_are_one_string()
    {
        LiveResult result = await Get(
            "'200': { description: Fine., content: { application/json: { schema: { type: string } } } }, '202': { description: Later., content: { text/plain: {} } }",
            "string a = await client.GetPetAsync(ct), b = await client.GetPetAsync(ct); return a + b;",
            LiveAnswer.Json("\"x\""),
            LiveAnswer.Text("y", status: 202));

        Assert.Equal("xy", result.Value);
    }

    [Fact]
    public async Task Other_media_types_have_methods_of_their_own()
    {
        LiveResult result = await Get(
            $"'200': {{ description: Fine., content: {{ {Pet}, text/csv: {{ schema: {{ type: string }} }}, application/pdf: {{ schema: {{ type: string, format: binary }} }}, application/vnd.ms-excel: {{}}, application/xml: {{ schema: {{ $ref: '#/components/schemas/Pet' }} }} }} }}",
            """
            string csv = await client.GetPetAsCsvAsync(ct);
            using Stream pdf = await client.GetPetAsPdfAsync(ct), excel = await client.GetPetAsMsExcelAsync(ct);
            return (await client.GetPetAsync(ct)).Name + csv + new StreamReader(pdf).ReadToEnd() + new StreamReader(excel).ReadToEnd();
            """,
            LiveAnswer.Text("c", "text/csv"), LiveAnswer.Text("p", "application/pdf"), LiveAnswer.Text("e", "application/vnd.ms-excel"), LiveAnswer.Json("""{"name":"a"}"""));

        Assert.Equal("acpe", result.Value);
        Assert.Equal(["text/csv", "application/pdf", "application/vnd.ms-excel", "application/json"], result.Requests.Select(request => request.Header("Accept")));
        Assert.DoesNotContain(result.Run.Sources, source => source.Value.Contains("AsXml", StringComparison.Ordinal));
        result.Run.AssertDiagnostics();
    }

    [Theory]
    [InlineData("text/plain: { schema: { type: string } }, application/json: { schema: { type: string } }, text/json: { schema: { type: string } }")]
    [InlineData("application/json: { schema: { type: object } }, application/xml: { schema: { type: object } }, application/x-yaml: { schema: { type: object } }")]
    public async Task Notations_of_the_same_are_one_method(string content)
    {
        LiveResult result = await Get($"'200': {{ description: Fine., content: {{ {content} }} }}", "await Task.Yield(); return null;", LiveAnswer.Json("{}"));

        Assert.DoesNotContain(result.Run.Sources, source => System.Text.RegularExpressions.Regex.IsMatch(source.Value, @"GetPetAs\w+Async"));
        result.Run.AssertDiagnostics();
    }

    [Theory]
    [InlineData(200, "pet a")]
    [InlineData(299, "pet a")]
    [InlineData(404, "error 404 gone")]
    [InlineData(302, "error 302 gone")]
    public async Task Default_beside_a_success_is_the_error(int status, string expected)
        => Assert.Equal(
            expected,
            (await Get(
                $"'200': {{ description: Fine., content: {{ {Pet} }} }}, default: {{ description: Error., content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/Problem' }} }} }} }}",
                """try { return "pet " + (await client.GetPetAsync(ct)).Name; } catch (ApiException<Problem> e) { return $"error {(int)e.Status} {e.Error.Title}"; }""",
                LiveAnswer.Json("""{"name":"a","title":"gone"}""", status))).Value);

    [Theory]
    [InlineData(200, "pet a")]
    [InlineData(500, "error a")]
    public async Task Default_alone_is_both(int status, string expected)
        => Assert.Equal(
            expected,
            (await Get(
                $"default: {{ description: Any., content: {{ {Pet} }} }}",
                """try { return "pet " + (await client.GetPetAsync(ct)).Name; } catch (ApiException<Pet> e) { return "error " + e.Error.Name; }""",
                LiveAnswer.Json("""{"name":"a"}""", status))).Value);

    [Fact]
    public async Task A_status_of_its_own_comes_before_its_range()
        => Assert.Equal(
            "ticket 7",
            (await Get(
                $"'2XX': {{ description: Fine., content: {{ {Pet} }} }}, '202': {{ description: Later., content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/Ticket' }} }} }} }}",
                """GetPetResult r = await client.GetPetAsync(ct); return r.Match(ticket => $"ticket {ticket.Number}", pet => $"pet {pet.Name}", _ => "unknown");""",
                LiveAnswer.Json("""{"number":7}""", 202))).Value);

    [Theory]
    [InlineData(200, "{}", "UndeclaredBody")]
    [InlineData(201, "{}", "UndeclaredBody")]
    [InlineData(200, "", "")]
    [InlineData(204, "", "")]
    public async Task A_body_that_nobody_declared_is_reported_and_breaks_nothing(int status, string body, string expected)
        => Assert.Equal(
            expected,
            (await Get(
                "'2XX': { description: Fine. }",
                """string seen = ""; options.Drift = e => seen += e.Kind; await new TestClient(http, options).GetPetAsync(ct); return seen;""",
                LiveAnswer.Json(body, status))).Value);

    [Theory]
    [InlineData(204)]
    [InlineData(200)]
    public async Task No_body_where_JSON_must_be_says_so(int status)
        => Assert.Contains(
            "empty body",
            (string)(await Get(
                $"'200': {{ description: Fine., content: {{ {Pet} }} }}",
                """try { await client.GetPetAsync(ct); return null; } catch (ApiResponseException e) { return e.Message; }""",
                new LiveAnswer(status, [], null))).Value!,
            StringComparison.Ordinal);

    [Fact]
    public async Task HEAD_has_no_body_whatever_is_declared()
    {
        LiveResult result = await LiveCall.Run(
            Document($"head: {{ operationId: headPet, responses: {{ '200': {{ description: Fine., headers: {{ Content-Length: {{ schema: {{ type: integer }} }} }}, content: {{ {Pet}, text/csv: {{}} }} }} }} }}"),
            "await client.HeadPetAsync(ct); return (await client.HeadPetWithResponseAsync(ct)).TypedHeaders.ContentLength;",
            new LiveAnswer(200, [], "application/json", ("Content-Length", "70000000000")));

        Assert.Equal(("HEAD /pet", 70000000000L), (result.Requests[0].Line, result.Value));
        result.Run.AssertDiagnostics();
    }

    private static Task<LiveResult> Get(string responses, string code, params LiveAnswer[] answers)
        => LiveCall.Run(Document($"get: {{ operationId: getPet, responses: {{ {responses} }} }}"), code, answers);

    private static string Document(string operation) => $$"""
        openapi: 3.0.3
        info: { title: Test, version: '1' }
        paths:
          /pet: { {{operation}} }
        components:
          schemas:
            Pet: { type: object, required: [name], properties: { name: { type: string } } }
            Ticket: { type: object, required: [number], properties: { number: { type: integer } } }
            Problem: { type: object, properties: { title: { type: string } } }

        """;
}
