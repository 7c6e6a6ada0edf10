using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Servers;

/// <summary>Documents with servers, and calls to them.</summary>
internal static class Served
{
    /// <summary>A document with <c>GET /things</c>, which wants a token when there is one.</summary>
    /// <param name="servers">The value of <c>servers</c>, in flow style; empty for none.</param>
    /// <param name="operation">The same of the operation.</param>
    /// <param name="path">The same of the path.</param>
    public static string Document(string servers, string operation = "", string path = "", string security = "[{ token: [] }]")
        => "openapi: 3.2.0\ninfo: { title: Test, version: '1' }\n" + Line(0, servers) + "paths:\n  /things:\n" + Line(4, path)
            + "    get:\n" + Line(6, operation) + $"      operationId: getThings\n      security: {security}\n"
            + "      responses: { '204': { description: Fine. } }\n"
            + "components:\n  securitySchemes:\n    token: { type: http, scheme: bearer }\n";

    /// <summary>Where the call goes, with its credential behind it: <c>https://host/v1/things Bearer t</c>; or what refuses it.</summary>
    public static async Task<string> Call(string document, string options = "")
    {
        LiveResult result = await Run(document, options);
        return result.Value as string ?? $"{result.Request.Host}{result.Request.Line["GET ".Length..]} {result.Request.Header("Authorization")}".TrimEnd();
    }

    public static Task<LiveResult> Run(string document, string options = "")
        => LiveCall.Run(
            document,
            $$"""
            var chosen = new TestClientOptions();
            try
            {
                {{options}}
                await new TestClient(http, chosen).GetThingsAsync(ct);
                return null;
            }
            catch (Exception refused) when (refused is InvalidOperationException or ArgumentException)
            {
                return refused.Message;
            }
            """,
            LiveAnswer.Empty);

    private static string Line(int indent, string servers) => servers.Length == 0 ? "" : $"{new string(' ', indent)}servers: {servers}\n";
}
