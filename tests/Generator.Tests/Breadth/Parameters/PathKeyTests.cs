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

    private static Task<LiveResult> Call(string paths, string code)
        => LiveCall.Run("openapi: 3.0.3\ninfo: { title: Test, version: '1' }\npaths:\n" + Snippets.Indent(paths, 2), code + " return null;", LiveAnswer.Empty);
}
