using System.Net;
using System.Text;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Words for messages: one line, bounded, whatever a service sends.</summary>
internal static class ErrorText
{
    public const int MaxExcerpt = 200;

    public static string Describe(HttpStatusCode status, string? message)
    {
        string reason = Reason(status);
        string text = reason.Length == 0 ? $"{(int)status}" : $"{(int)status} {reason}";
        return string.IsNullOrWhiteSpace(message) ? text : $"{text}: {Clean(message)}";
    }

    /// <summary>The message without the name of a C# parameter, which means nothing to whoever writes a configuration.</summary>
    public static string Plain(Exception exception) => exception is ArgumentException { ParamName: { } name }
        ? exception.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal).ReplaceLineEndings(" ")
        : exception.Message;

    public static string Clean(string text)
    {
        string start = text.Length > MaxExcerpt ? text[..MaxExcerpt] : text;
        var line = new StringBuilder(start.Length + 1);
        foreach (char c in start.Trim())
        {
            bool isGap = char.IsWhiteSpace(c) || char.IsControl(c);
            if (!isGap || (line.Length > 0 && line[^1] != ' '))
            {
                line.Append(isGap ? ' ' : c);
            }
        }

        return text.Length > MaxExcerpt ? line.Append('…').ToString() : line.ToString();
    }

    // Ours, not the service's: HTTP/2 has none, and a service could write anything into it.
    private static string Reason(HttpStatusCode status)
    {
        using var response = new HttpResponseMessage(status);
        return response.ReasonPhrase ?? "";
    }
}
