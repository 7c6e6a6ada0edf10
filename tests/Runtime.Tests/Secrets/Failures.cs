using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Upstash.Workflow.Runtime.Tests.Secrets;

/// <summary>Answers of a service that echoes whatever it was sent, in every place and spelling.</summary>
internal static class Failures
{
    /// <summary>Whole answers; the rest of a head comes before a body in each.</summary>
    public static IEnumerable<string> Echoing(string secret)
    {
        string escaped = Uri.EscapeDataString(secret);
        string json = JsonSerializer.Serialize(new { error = $"bad token {secret}", echo = secret });
        string slashes = json.Replace("/", "\\/", StringComparison.Ordinal);
        string relaxed = JsonSerializer.Serialize(new { error = secret }, new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        yield return Answer("401 Unauthorized", json);
        yield return Answer("404 Not Found", slashes, $"X-Echo: {secret}");
        yield return Answer($"400 Bad {secret}", relaxed);
        yield return Answer("503 Busy", $"<p>{WebUtility.HtmlEncode(secret)}</p>", "Content-Type: text/html");
        yield return Answer("500 Error", $"token={WebUtility.UrlEncode(secret)}&t={escaped.ToLowerInvariant()}");
        yield return Answer("302 Found", "", $"Location: https://elsewhere.invalid/?qstash_token={escaped}");
        yield return Answer("302 Found", "", $"Location: /v2/other?qstash_token={escaped}");
        yield return Answer("200 OK", $"<html>{secret}", "Content-Type: text/html");
        yield return Answer("200 OK", $$"""{"runs":[{"{{JsonEncodedText.Encode(secret)}}":[1,2,}]}""");
        yield return Answer("200 OK", $$$"""{"runs":{"{{{JsonEncodedText.Encode(secret)}}}":1}}""");
        yield return Answer("200 OK", "{}", $"Content-Encoding: {escaped}");
        yield return Answer("200 OK", "{}", $"Content-Type: application/json; charset=\"{escaped}\"");
        yield return $"HTTP/1.1 200 OK\r\n{secret}\r\n\r\n";
        yield return $"{secret} HTTP\r\n\r\n";
        yield return $"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{secret}\r\n";
        yield return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n" + json[..20];
    }

    private static string Answer(string status, string body, params string[] headers) =>
        $"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n{body}";
}
