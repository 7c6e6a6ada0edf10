using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Parameters;

/// <summary>Keys of <c>paths</c> that hold more than a path.</summary>
public sealed class PathKeyTests
{
    [Theory]
    [InlineData("/search?type=a", "/search", "type=a", false)]
    [InlineData("/x/{id?}/y", "/x/{id?}/y", "", false)]
    [InlineData("/x/{a#b}?c={d?}", "/x/{a#b}", "c={d?}", false)]
    [InlineData("/x?", "/x", "", false)]
    [InlineData("/x?&a=1&", "/x", "a=1", false)]
    [InlineData("/x?a=1?b=2", "/x", "a=1?b=2", false)]
    [InlineData("/x?a=1#create?b", "/x", "a=1", true)]
    [InlineData("/x#create", "/x", "", true)]
    [InlineData("/x{?a", "/x{", "a", false)]
    public void A_key_is_a_path_a_query_and_a_fragment(string key, string path, string query, bool hasFragment)
        => Assert.Equal(new PathKey(path, query, hasFragment), PathKey.Of(key));

    [Fact]
    public async Task Keys_that_differ_in_the_query_are_two_operations()
    {
        LiveResult result = await Call(
            """
            /search?type=a: { get: { responses: { '204': { description: Fine. } } } }
            /search?type=b%20c: { get: { parameters: [{ in: query, name: limit, schema: { type: integer } }], responses: { '204': { description: Fine. } } } }
            """,
            "await client.GetSearchTypeAAsync(ct); await client.GetSearchTypeB20cAsync(ct: ct); await client.GetSearchTypeB20cAsync(new() { Limit = 1 }, ct);");

        result.Run.AssertDiagnostics();
        Assert.Equal(["GET /search?type=a", "GET /search?type=b%20c", "GET /search?type=b%20c&limit=1"], result.Requests.Select(static request => request.Line));
    }

    [Fact]
    public async Task An_expression_in_the_query_is_filled()
    {
        LiveResult result = await Call(
            """
            /x/{id}?fixed=1&y={y}&z={z}:
              get:
                operationId: getX
                parameters:
                  - { in: path, name: id, required: true, schema: { type: string } }
                  - { in: path, name: y, required: true, schema: { type: string } }
                  - { in: path, name: z, required: true, schema: { type: integer } }
                  - { in: query, name: q, schema: { type: string } }
                responses: { '204': { description: Fine. } }
            """,
            "await client.GetXAsync(\"a/b\", \"c&d=e\", 5, new() { Q = \"f\" }, ct); await client.GetXAsync(\"1\", \"\", -1, ct: ct);");

        result.Run.AssertDiagnostics();
        Assert.Equal(["GET /x/a%2Fb?fixed=1&y=c%26d%3De&z=5&q=f", "GET /x/1?fixed=1&y=&z=-1"], result.Requests.Select(static request => request.Line));
    }

    [Fact]
    public async Task Nothing_is_sent_twice()
    {
        LiveResult result = await Call(
            """
            /x?beta=true&after={after}:
              get:
                operationId: getX
                parameters:
                  - { in: query, name: beta, required: true, schema: { type: boolean } }
                  - { in: query, name: after, schema: { type: string } }
                responses: { '204': { description: Fine. } }
            """,
            "await client.GetXAsync(new() { After = \"a b\" }, ct); await client.GetXAsync(ct: ct);");

        result.Run.AssertDiagnostics(
            "UWG1007 Warning (8,11): The query parameter 'beta' of GET /x?beta=true&after={after}: the path has a value for it. It is left out [#/paths/~1x?beta=true&after={after}/get/parameters/0]");
        Assert.Equal(["GET /x?beta=true&after=a%20b", "GET /x?beta=true"], result.Requests.Select(static request => request.Line));
    }

    [Fact]
    public async Task A_fragment_is_never_sent()
    {
        LiveResult result = await Call(
            """
            '/users#create': { post: { responses: { '204': { description: Fine. } } } }
            '/users?a=[1]#import': { post: { responses: { '204': { description: Fine. } } } }
            """,
            "await client.PostUsersCreateAsync(ct); await client.PostUsersA1ImportAsync(ct);");

        result.Run.AssertDiagnostics(
            "UWG1007 Warning (4,3): The path '/users#create': what stands behind '#' is never sent. It is left out [#/paths/~1users#create]",
            "UWG1007 Warning (5,3): The path '/users?a=[1]#import': what stands behind '#' is never sent. It is left out [#/paths/~1users?a=[1]#import]");
        Assert.Equal(["POST /users", "POST /users?a=%5B1%5D"], result.Requests.Select(static request => request.Line));
    }

    [Theory]
    [InlineData("/x{?a,b}", "GET /x?a=1&b=c%20d")]
    [InlineData("/x{?a,b*}", "GET /x?a=1&b=c%20d")]
    [InlineData("/x{?a}{&b:3}", "GET /x?a=1&b=c%20d")]
    [InlineData("/x?fixed=1{&a,b}", "GET /x?fixed=1&a=1&b=c%20d")]
    [InlineData("/x?fixed=1&{&a,b}", "GET /x?fixed=1&a=1&b=c%20d")]
    [InlineData("/x{?a,b}/y", "GET /x/y?a=1&b=c%20d")]
    public async Task Names_behind_a_question_mark_are_query_parameters(string key, string line)
    {
        LiveResult result = await Call(
            $$"""
            '{{key}}':
              get:
                operationId: getX
                parameters:
                  - { in: query, name: a, schema: { type: integer } }
                  - { in: query, name: b, schema: { type: string } }
                responses: { '204': { description: Fine. } }
            """,
            "await client.GetXAsync(new() { A = 1, B = \"c d\" }, ct); await client.GetXAsync(ct: ct);");

        result.Run.AssertDiagnostics();
        Assert.Equal([line, line.Contains("fixed", StringComparison.Ordinal) ? "GET /x?fixed=1" : line.Replace("?a=1&b=c%20d", "", StringComparison.Ordinal)], result.Requests.Select(static request => request.Line));
    }

    [Fact]
    public async Task Those_that_are_declared_for_the_path_or_not_at_all_are_too()
    {
        LiveResult result = await Call(
            """
            '/x/{id}{?a,other}':
              get:
                operationId: getX
                parameters:
                  - { in: path, name: id, required: true, schema: { type: string } }
                  - { in: path, name: a, schema: { type: integer } }
                responses: { '204': { description: Fine. } }
            """,
            "await client.GetXAsync(\"i\", new() { A = 1, Other = \"o\" }, ct); await client.GetXAsync(\"i\", ct: ct);");

        result.Run.AssertDiagnostics(
            "UWG4015 Warning (4,3): The path of GET /x/{id}{?a,other}: '{?other}' is declared by no parameter. A string of the query is generated [#/paths/~1x~1{id}{?a,other}]");
        Assert.Equal(["GET /x/i?a=1&other=o", "GET /x/i"], result.Requests.Select(static request => request.Line));
    }

    [Theory]
    [InlineData("a/b c/d", "/files/a/b%20c/d/meta")]
    [InlineData("a?b#c%2e[d]", "/files/a%3Fb%23c%252e%5Bd%5D/meta")]
    [InlineData("a:b@c;d=e&f+g,h", "/files/a:b@c;d=e&f+g,h/meta")]
    [InlineData("a//b\\\\c", "/files/a//b%5Cc/meta")]
    [InlineData("...", "/files/.../meta")]
    public async Task Behind_a_plus_slashes_stay(string value, string path)
    {
        LiveResult result = await Call(Files("{ type: string }"), $"await client.GetFileAsync(\"{value}\", ct);");

        result.Run.AssertDiagnostics();
        Assert.Equal("GET " + path, result.Request.Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a/../b")]
    [InlineData("../a")]
    [InlineData("a/.")]
    public async Task What_would_lead_elsewhere_is_refused(string value)
        => Assert.Equal("path", (await Assert.ThrowsAsync<ArgumentException>(() => Call(Files("{ type: string }"), $"await client.GetFileAsync(\"{value}\", ct);"))).ParamName);

    [Fact]
    public async Task A_value_cannot_name_a_host()
        => await Assert.ThrowsAsync<ArgumentException>(() => Call(
            "'/{+path}': { get: { operationId: getFile, parameters: [{ in: path, name: path, required: true, schema: { type: string } }], responses: { '204': { description: Fine. } } } }",
            "await client.GetFileAsync(\"/evil.example/a\", ct);"));

    [Theory]
    [InlineData("{ type: integer }", "5", "/files/5/meta", "")]
    [InlineData("{ type: array, items: { type: string } }", "[\"a/b\", \"c\"]", "/files/a%2Fb,c/meta", "reserved characters ('{+…}') can stay in a text only")]
    public async Task Behind_a_plus_other_types_are_what_they_are(string schema, string value, string path, string said)
    {
        LiveResult result = await Call(Files(schema), $"await client.GetFileAsync({value}, ct);");

        Assert.Equal("GET " + path, result.Request.Line);
        Assert.Equal(said.Length == 0, result.Run.Diagnostics.IsEmpty);
        Assert.All(result.Run.Diagnostics, diagnostic => Assert.Contains(said, diagnostic.GetMessage(null), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Behind_a_plus_an_undeclared_name_is_a_string()
    {
        LiveResult result = await Call("'/files/{+rest}': { get: { operationId: getFile, responses: { '204': { description: Fine. } } } }", "await client.GetFileAsync(\"a/b\", ct);");

        Assert.Equal("GET /files/a/b", result.Request.Line);
        result.Run.AssertDiagnostics("UWG4015 Warning (4,3): The path of GET /files/{+rest}: '{rest}' is declared by no parameter. A string argument is generated [#/paths/~1files~1{+rest}]");
    }

    [Fact]
    public async Task A_fragment_in_braces_is_never_sent_either()
    {
        LiveResult result = await Call("'/x{#part}': { get: { operationId: getX, responses: { '204': { description: Fine. } } } }", "await client.GetXAsync(ct);");

        Assert.Equal("GET /x", result.Request.Line);
        result.Run.AssertDiagnostics("UWG1007 Warning (4,3): The path '/x{#part}': what stands behind '#' is never sent. It is left out [#/paths/~1x{#part}]");
    }

    [Fact]
    public async Task A_parameter_may_be_called_like_an_expression()
    {
        LiveResult result = await Call(
            "'/x/{+a}/{?b}': { get: { operationId: getX, parameters: [{ in: path, name: +a, required: true, schema: { type: string } }, { in: path, name: '?b', required: true, schema: { type: string } }], responses: { '204': { description: Fine. } } } }",
            "await client.GetXAsync(\"1/2\", \"3\", ct);");

        result.Run.AssertDiagnostics();
        Assert.Equal("GET /x/1%2F2/3", result.Request.Line);
    }

    private static string Files(string schema)
        => $"'/files/{{+path}}/meta': {{ get: {{ operationId: getFile, parameters: [{{ in: path, name: path, required: true, schema: {schema} }}], responses: {{ '204': {{ description: Fine. }} }} }} }}";

    private static Task<LiveResult> Call(string paths, string code)
        => LiveCall.Run("openapi: 3.0.3\ninfo: { title: Test, version: '1' }\npaths:\n" + Snippets.Indent(paths, 2), code + " return null;", LiveAnswer.Empty);
}
