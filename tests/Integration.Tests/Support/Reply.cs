using System.Text;

namespace Upstash.Workflow.Integration.Tests.Support;

/// <summary>Answers as the bytes of HTTP/1.1. The connection stays open behind them.</summary>
internal static class Reply
{
    /// <summary>A whole answer with JSON.</summary>
    public static byte[] Json(string json, string status = "200 OK", params string[] headers)
        => Whole(Encoding.UTF8.GetBytes(json), [$"HTTP/1.1 {status}", "Content-Type: application/json", .. headers]);

    /// <summary>A page of runs.</summary>
    public static byte[] Page(string? cursor, params string[] ids) => Json(PageJson(cursor, ids));

    public static string PageJson(string? cursor, params string[] ids)
    {
        string member = cursor is null ? "" : $"\"cursor\":\"{cursor}\",";
        return $$"""{{{member}}"runs":[{{string.Join(',', ids.Select(id => $$"""{"workflowRunId":"{{id}}"}"""))}}]}""";
    }

    /// <summary>A body behind some lines, with its length.</summary>
    public static byte[] Whole(byte[] body, params string[] lines)
        => [.. Head([.. lines, $"Content-Length: {body.Length}"]), .. body];

    /// <summary>Nothing but lines, and the empty one that ends them.</summary>
    public static byte[] Head(params string[] lines) => Encoding.Latin1.GetBytes(string.Concat(lines.Select(line => line + "\r\n")) + "\r\n");
}
