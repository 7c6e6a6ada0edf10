using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Paging;

public sealed class PagedCallTests
{
    private const string Things = "data: { type: array, items: { $ref: '#/components/schemas/Thing' } }";

    private const string Ids = """
        var ids = new List<string>();
        await foreach (var thing in client.ListThingsAsync(QUERY)) ids.Add(thing.Id.ToString());
        return string.Join(",", ids);
        """;

    private const string Cursors = """
        var pages = new List<string>();
        await foreach (var page in client.ListThingsAsync(QUERY).AsPages(START)) pages.Add(page.Cursor ?? "end");
        return string.Join(",", pages);
        """;

    [Theory]
    [InlineData("cursor:string|limit:integer", "next_cursor: { type: string }", "{ Limit = 2 }", "\"next_cursor\":\"x y\"", "limit=2", "cursor=x%20y&limit=2")]
    [InlineData("cursor:string", "meta: { type: object, properties: { next_cursor: { type: string } } }", "{ Cursor = \"a\" }", "\"meta\":{\"next_cursor\":\"b\"}", "cursor=a", "cursor=b")]
    [InlineData("page:integer", "next_page: { type: [integer, 'null'] }", "{ Page = 4 }", "\"next_page\":5", "page=4", "page=5")]
    [InlineData("cursor:{type: integer, format: int32}", "next_cursor: { type: integer }", "{ }", "\"next_cursor\":7", "", "cursor=7")]
    [InlineData("cursor:{type: string, format: uuid}", "next_cursor: { type: string, format: uuid }", "{ }", "\"next_cursor\":\"00000000-0000-0000-0000-000000000001\"", "", "cursor=00000000-0000-0000-0000-000000000001")]
    [InlineData("starting_after:string", "has_more: { type: boolean }", "{ StartingAfter = \"z\" }", "\"has_more\":true", "starting_after=z", "starting_after=1")]
    [InlineData("after:string", "has_more: { type: boolean }, last_id: { type: string }", "{ }", "\"has_more\":true,\"last_id\":\"l\"", "", "after=l")]
    [InlineData("page:integer|per_page:integer", "total_pages: { type: integer }", "{ PerPage = 1 }", "\"total_pages\":2", "per_page=1", "page=2&per_page=1")]
    [InlineData("page:integer|per_page:integer", "total: { type: integer }", "{ Page = 1 }", "\"total\":2", "page=1", "page=2")]
    [InlineData("page:{type: integer, default: 0}|limit:integer", "has_more: { type: boolean }", "{ }", "\"has_more\":true", "", "page=1")]
    [InlineData("page:number|limit:integer", "page: { type: integer }, has_more: { type: boolean }", "{ }", "\"page\":3,\"has_more\":true", "", "page=4")]
    [InlineData("offset:integer|limit:integer", "total: { type: integer }", "{ Offset = 0, Limit = 1 }", "\"total\":2", "offset=0&limit=1", "offset=1&limit=1")]
    [InlineData("offset:{type: integer, format: int32}|limit:integer", "more: { type: boolean }", "{ }", "\"more\":true", "", "offset=1")]
    public async Task The_second_page_is_asked_for_with_what_the_first_said(
        string parameters, string members, string query, string said, string first, string second)
    {
        LiveResult result = await LiveCall.Run(
            PagedSnippet.Of(parameters, $"{Things}, {members}"),
            Ids.Replace("QUERY", $"new() {query}", StringComparison.Ordinal),
            LiveAnswer.Json($$"""{"data":[{"id":"1"}],{{said}}}"""),
            LiveAnswer.Json("""{"data":[{"id":"2"}],"has_more":false,"more":false,"total":2,"total_pages":2}"""));

        Assert.Equal("1,2", result.Value);
        Assert.Equal([Line(first), Line(second)], result.Requests.Select(request => request.Line));
    }

    [Theory]
    [InlineData("next: { type: string, format: uri }", "\"next\":\"https://api.example.com/v1/things?page=2&q=a%2Fb\"", "/v1/things?page=2&q=a%2Fb")]
    [InlineData("next_page_uri: { type: string }", "\"next_page_uri\":\"/2010/Things.json?Page=1\"", "/2010/Things.json?Page=1")]
    [InlineData("next_page_uri: { type: string }", "\"next_page_uri\":\"/things?page=2\"", "/v1/things?page=2")]
    [InlineData("links: { type: object, properties: { next: { type: string } } }", "\"links\":{\"next\":\"?page=2\"}", "/v1/things?page=2")]
    [InlineData("_links: { type: object, properties: { next: { type: object, properties: { href: { type: string } } } } }", "\"_links\":{\"next\":{\"href\":\"http://api.example.com/v1/other\"}}", "/v1/other")]
    [InlineData("'@odata.nextLink': { type: string }", "\"@odata.nextLink\":\"https://user:secret@api.example.com/v1/things?$skip=2#x\"", "/v1/things?$skip=2")]
    public async Task An_address_in_the_body_is_followed_on_the_same_host(string member, string said, string line)
    {
        LiveResult result = await LiveCall.Run(
            PagedSnippet.Of("q:string", $"{Things}, {member}"),
            Ids.Replace("QUERY", "new() { Q = \"a/b\" }", StringComparison.Ordinal),
            LiveAnswer.Json($$"""{"data":[{"id":"1"}],{{said}}}"""),
            LiveAnswer.Json("""{"data":[{"id":"2"}]}"""));

        Assert.Equal("1,2", result.Value);
        Assert.Equal(["GET /v1/things?q=a%2Fb", "GET " + line], result.Requests.Select(request => request.Line));
        Assert.All(result.Requests, request => Assert.Equal("https://api.example.com", request.Host));
    }

    [Theory]
    [InlineData("https://evil.example/v1/things?page=2", "'https://evil.example'")]
    [InlineData("//evil.example/things", "'https://evil.example'")]
    [InlineData("https://api.example.com:8443/things", "'https://api.example.com:8443'")]
    [InlineData("https://api.example.com@evil.example/things", "'https://evil.example'")]
    [InlineData("/\\\\evil.example/things", "as the address of the next page, which is none")]
    [InlineData("ftp://api.example.com/things?x", "'ftp://api.example.com'")]
    [InlineData("opaque", "'opaque' as the address of the next page, which is none")]
    public async Task An_address_elsewhere_ends_in_an_exception_and_no_request(string address, string expected)
    {
        LiveResult result = await LiveCall.Run(
            PagedSnippet.Of("", $"{Things}, next: {{ type: string, format: uri }}"),
            """
            var ids = new List<string>();
            try { await foreach (var thing in client.ListThingsAsync()) ids.Add(thing.Id); }
            catch (ApiResponseException exception) { return string.Join(",", ids) + " " + exception.Operation + " " + exception.Message; }
            return null;
            """,
            LiveAnswer.Json($$"""{"data":[{"id":"1"}],"next":"{{address}}"}"""));

        Assert.StartsWith("1 ListThings ", (string)result.Value!, StringComparison.Ordinal);
        Assert.Contains(expected, (string)result.Value!, StringComparison.Ordinal);
        Assert.Equal("GET /v1/things", result.Request.Line);
    }

    [Fact]
    public async Task The_link_header_is_followed_with_the_callers_headers()
    {
        const string Document = """
            openapi: 3.0.3
            info: { title: Test, version: '1' }
            servers: [{ url: 'https://api.example.com' }]
            paths:
              /repos/{owner}/issues:
                get:
                  operationId: listIssues
                  parameters:
                    - { in: path, name: owner, required: true, schema: { type: string } }
                    - { in: header, name: X-Trace, schema: { type: integer } }
                    - { in: query, name: page, schema: { type: integer } }
                    - { in: query, name: per_page, schema: { type: integer } }
                  responses:
                    '200':
                      description: A page.
                      headers: { Link: { schema: { type: string } } }
                      content: { application/json: { schema: { type: array, items: { type: string } } } }

            """;

        LiveResult result = await LiveCall.Run(
            Document,
            """
            var items = new List<string>();
            await foreach (string item in client.ListIssuesAsync("me", new() { PerPage = 2 }, xTrace: 7)) items.Add(item);
            return string.Join(",", items) + (await client.ListIssuesPageAsync("me")).Count;
            """,
            LiveAnswer.Json("""["a","b"]""", 200, ("Link", "<https://api.example.com/repositories/1/issues?page=2>; rel=\"next\", <https://api.example.com/x>; rel=\"last\"")),
            LiveAnswer.Json("""["c"]""", 200, ("Link", "<https://api.example.com/repositories/1/issues?page=1>; rel=\"prev\"")));

        Assert.Equal("a,b,c1", result.Value);
        Assert.Equal(
            ["GET /repos/me/issues?per_page=2", "GET /repositories/1/issues?page=2", "GET /repos/me/issues"], result.Requests.Select(request => request.Line));
        Assert.Equal(["7", "7", null], result.Requests.Select(request => request.Header("X-Trace")));
    }

    [Fact]
    public async Task A_key_in_the_query_is_sent_once_though_the_address_repeats_it()
    {
        string document = PagedSnippet.Of("", $"{Things}, next: {{ type: string, format: uri }}").Replace(
            "components:", "security: [{ key: [] }]\ncomponents:\n  securitySchemes: { key: { type: apiKey, in: query, name: api_key } }", StringComparison.Ordinal);

        LiveResult result = await LiveCall.Run(
            document,
            """
            client = new TestClient(http, new TestClientOptions { Credential = TestAuth.Key("s3cret-key") });
            """ + Ids.Replace("QUERY", "", StringComparison.Ordinal),
            LiveAnswer.Json("""{"data":[{"id":"1"}],"next":"https://api.example.com/v1/things?api_key=s3cret-key&page=2"}"""),
            LiveAnswer.Json("""{"data":[{"id":"2"}]}"""));

        Assert.Equal("1,2", result.Value);
        Assert.Equal(["GET /v1/things?api_key=s3cret-key", "GET /v1/things?page=2&api_key=s3cret-key"], result.Requests.Select(request => request.Line));
    }

    [Theory]
    [InlineData("offset:integer|limit:integer", "{ Limit = 2 }", "2,end", "limit=2", "offset=2&limit=2")]
    [InlineData("page:integer|per_page:{type: integer, enum: [2, 4]}", "{ }", "2,3,end", "", "page=2", "page=3")]
    public async Task Without_more_to_go_by_a_short_or_an_empty_page_is_the_last(string parameters, string query, string cursors, params string[] lines)
    {
        LiveResult result = await LiveCall.Run(
            PagedSnippet.Whole(parameters, "{ type: array, items: { type: integer } }"),
            Cursors.Replace("QUERY", $"new() {query}", StringComparison.Ordinal).Replace("START", "", StringComparison.Ordinal),
            LiveAnswer.Json("[1,2]"),
            LiveAnswer.Json("[3]"),
            LiveAnswer.Json("[]"));

        Assert.Equal(cursors, result.Value);
        Assert.Equal(lines.Select(Line), result.Requests.Select(request => request.Line));
    }

    [Fact]
    public async Task A_service_that_does_not_heed_the_page_is_asked_twice_and_its_items_are_given_once()
    {
        LiveResult result = await LiveCall.Run(
            PagedSnippet.Of("page:integer|limit:integer", Things),
            Ids.Replace("QUERY", "", StringComparison.Ordinal),
            LiveAnswer.Json("""{"data":[{"id":"1"},{"id":"2"}]}"""));

        Assert.Equal("1,2", result.Value);
        Assert.Equal(2, result.Requests.Count);
    }

    [Theory]
    [InlineData("cursor:string", "next_cursor: { type: string }", "x", "cursor=x")]
    [InlineData("page:integer|limit:integer", "total: { type: integer }", "3", "page=3")]
    [InlineData("offset:integer|limit:integer", "total: { type: integer }", "40", "offset=40")]
    [InlineData("starting_after:string", "has_more: { type: boolean }", "t9", "starting_after=t9")]
    [InlineData("q:string", "next_url: { type: string }", "/v1/things?page=3", "page=3")]
    public async Task Every_kind_goes_on_where_it_was_left(string parameters, string members, string cursor, string line)
    {
        LiveResult result = await LiveCall.Run(
            PagedSnippet.Of(parameters, $"{Things}, {members}"),
            Cursors.Replace("QUERY", "", StringComparison.Ordinal).Replace("START", $"\"{cursor}\"", StringComparison.Ordinal),
            LiveAnswer.Json("""{"data":[]}"""));

        Assert.Equal("end", result.Value);
        Assert.Equal(Line(line), result.Request.Line);
    }

    [Theory]
    [InlineData("cursor:string", "next_cursor: { type: string }", "\"next_cursor\":\"x\"")]
    [InlineData("q:string", "next_url: { type: string }", "\"next_url\":\"/v1/things?page=3\"")]
    public async Task A_circle_ends_in_an_exception(string parameters, string members, string said)
    {
        LiveResult result = await LiveCall.Run(
            PagedSnippet.Of(parameters, $"{Things}, {members}"),
            "try { " + Ids.Replace("QUERY", "", StringComparison.Ordinal) + " } catch (ApiResponseException exception) { return exception.Message; }",
            LiveAnswer.Json($$"""{"data":[{"id":"1"}],{{said}}}"""));

        Assert.Contains("go round in a circle", (string)result.Value!, StringComparison.Ordinal);
        Assert.Equal(2, result.Requests.Count);
    }

    [Fact]
    public async Task Prefetch_and_one_page_alone_work_as_ever()
    {
        LiveResult result = await LiveCall.Run(
            PagedSnippet.Of("offset:integer|limit:integer", $"{Things}, total: {{ type: integer }}"),
            """
            int count = 0;
            await foreach (var thing in client.ListThingsAsync().WithPrefetch()) count++;
            return count + " " + (await client.ListThingsPageAsync(new() { Offset = 9 }, ct)).Total;
            """,
            LiveAnswer.Json("""{"data":[{"id":"1"},{"id":"2"}],"total":3}"""),
            LiveAnswer.Json("""{"data":[{"id":"3"}],"total":3}"""));

        Assert.Equal("3 3", result.Value);
        Assert.Equal(["GET /v1/things", "GET /v1/things?offset=2", "GET /v1/things?offset=9"], result.Requests.Select(request => request.Line));
    }

    [Theory]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/Page' }, { type: 'null' }] }")]
    [InlineData("{ $ref: '#/components/schemas/Page' }")]
    public async Task A_required_query_and_a_nullable_answer_are_paged_too(string schema)
    {
        string document = PagedSnippet.Whole("offset:integer", schema).Replace(
            "parameters: [", "parameters: [{ in: query, name: limit, required: true, schema: { type: integer } }, ", StringComparison.Ordinal)
            + "    Page: { type: object, properties: { page: { type: object, required: [total], properties: { total: { type: integer } } }, data: { type: array, items: { type: [string, 'null'] } } } }\n";

        LiveResult result = await LiveCall.Run(
            document,
            """
            var items = new List<string?>();
            await foreach (string? item in client.ListThingsAsync(new() { Limit = 1 })) items.Add(item ?? "null");
            return string.Join(",", items);
            """,
            LiveAnswer.Json("""{"data":["a"],"page":{"total":2}}"""),
            LiveAnswer.Json("""{"data":[null],"page":{"total":2}}"""));

        Assert.Equal("a,null", result.Value);
        Assert.Equal(["GET /v1/things?limit=1", "GET /v1/things?limit=1&offset=1"], result.Requests.Select(request => request.Line).Order());
    }

    private static string Line(string query) => "GET /v1/things" + (query.Length == 0 ? "" : "?" + query);
}
