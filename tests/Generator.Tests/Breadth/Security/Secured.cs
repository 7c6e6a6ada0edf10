using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Security;

/// <summary>Documents with security schemes, and calls with credentials.</summary>
internal static class Secured
{
    /// <summary>A document with <c>GET /things</c>.</summary>
    /// <param name="schemes">The security schemes, one in a line.</param>
    /// <param name="document">The document's requirements, as in <c>[{ a: [] }]</c>.</param>
    /// <param name="operation">The operation's own.</param>
    public static string Document(string schemes, string? document = null, string? operation = null)
        => "openapi: 3.2.0\ninfo: { title: Test, version: '1' }\nservers: [{ url: https://api.example.com }]\n"
            + (document is null ? "" : $"security: {document}\n")
            + "paths:\n  /things:\n    get:\n      operationId: getThings\n"
            + (operation is null ? "" : $"      security: {operation}\n")
            + "      responses: { '204': { description: Fine. } }\ncomponents:\n  securitySchemes:\n"
            + Snippets.Indent(schemes, 4);

    /// <summary>Calls the operation with the given credentials, on an <c>HttpClient</c> of the test's.</summary>
    public static Task<LiveResult> Call(string document, string credentials)
        => LiveCall.Run(
            document,
            $$"""
            TestClient secured = new(http, new TestClientOptions { {{credentials}} });
            await secured.GetThingsAsync(ct);
            return null;
            """,
            LiveAnswer.Empty);

    /// <summary>What the call throws on a client with connections of its own, which nothing leaves.</summary>
    public static async Task<string> Refusal(string document, string credentials)
    {
        LiveResult result = await LiveCall.Run(
            document,
            $$"""
            using TestClient secured = new(new TestClientOptions { {{credentials}} });
            try
            {
                await secured.GetThingsAsync(ct);
                return "";
            }
            catch (InvalidOperationException refused)
            {
                return refused.Message;
            }
            """);
        return (string)result.Value!;
    }
}
