using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Parameters;

/// <summary>Upstash's services forward whatever comes in <c>Upstash-Forward-*</c>, and their documents say so with a star.</summary>
public sealed class WildcardHeaderTests
{
    [Fact]
    public async Task Every_entry_of_the_map_is_a_header()
    {
        LiveRequest request = await Send("Upstash-Forward-*", """upstashForward: new Dictionary<string, string> { ["Authorization"] = "Bearer x", ["x-id"] = "" }""");

        Assert.Equal(("Bearer x", ""), (request.Header("Upstash-Forward-Authorization"), request.Header("Upstash-Forward-x-id")));
        Assert.DoesNotContain(request.Headers.Keys, static name => name.Contains('*'));
    }

    [Fact]
    public async Task Null_and_an_empty_map_send_nothing()
    {
        foreach (string argument in new[] { "null", "new Dictionary<string, string>()" })
            Assert.DoesNotContain((await Send("X-Meta*", $"xMeta: {argument}")).Headers.Keys, static name => name.StartsWith("X-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""["a\r\nb"] = "1" """)]
    [InlineData("""["a: b"] = "1" """)]
    [InlineData("""["ü"] = "1" """)]
    [InlineData("""[""] = "1" """)]
    [InlineData("""["a"] = "1\r\nX-Evil: 1" """)]
    [InlineData("""["a"] = "ü" """)]
    public async Task What_cannot_stand_in_a_header_is_refused(string entry)
    {
        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(() => Send("Upstash-Forward-*", $$"""upstashForward: new Dictionary<string, string> { {{entry}} }"""));

        Assert.Contains("Upstash-Forward-", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_required_map_is_a_required_argument()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => Send("Upstash-Forward-*", "null!", "required: true, "));

        Assert.Equal("1", (await Send("Upstash-Forward-*", """new Dictionary<string, string> { ["A"] = "1" }""", "required: true, ")).Header("Upstash-Forward-A"));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("X Meta-*")]
    public async Task A_star_alone_and_a_name_that_is_none_are_left_out(string name)
    {
        LiveResult result = await LiveCall.Run(Document(name, ""), "await client.SendAsync(ct: ct); return null;", LiveAnswer.Empty);

        result.Run.AssertDiagnostics(
            "UWG1007 Warning (8,11): A header parameter of POST /x: its name cannot stand in a header. It is left out [#/paths/~1x/post/parameters/0]");
    }

    [Fact]
    public async Task The_comment_says_where_the_keys_go()
    {
        LiveResult result = await LiveCall.Run(Document("Upstash-Forward-*", "description: What is forwarded., "), "await client.SendAsync(ct: ct); return null;", LiveAnswer.Empty);

        Assert.Contains("What is forwarded. Each key stands behind <c>Upstash-Forward-</c> in the name of a header.", result.Run.AllText.ReplaceLineEndings(" ").Replace(" /// ", " ").Replace("     ", ""), StringComparison.Ordinal);
    }

    private static async Task<LiveRequest> Send(string name, string argument, string rest = "")
    {
        LiveResult result = await LiveCall.Run(Document(name, rest), $"await client.SendAsync({argument}, ct: ct); return null;", LiveAnswer.Empty);
        result.Run.AssertDiagnostics();
        return result.Request;
    }

    private static string Document(string name, string rest)
        => $$"""
            openapi: 3.0.3
            info: { title: Test, version: '1' }
            paths:
              /x:
                post:
                  operationId: send
                  parameters:
                    - { in: header, name: '{{name}}', {{rest}}schema: { type: string } }
                  responses: { '204': { description: Fine. } }

            """;
}
