using System.Text;
using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal.Responses;

/// <summary>
/// Makes JSON of a header's text. Every value becomes a string: the scanner reads numbers and booleans from strings, and the header does
/// not say which they are.
/// </summary>
internal static class HeaderJson
{
    public static byte[] Of(IReadOnlyList<string> lines, HeaderFormat format)
    {
        // RFC 9110, 5.3: a header that comes several times is a list that comes once.
        string text = string.Join(", ", lines).Trim();
        return format switch
        {
            HeaderFormat.Json => Encoding.UTF8.GetBytes(text),
            HeaderFormat.List => Encoding.UTF8.GetBytes(Array(Split(text))),
            HeaderFormat.Lines => Encoding.UTF8.GetBytes(Array(lines)),
            HeaderFormat.Object => Encoding.UTF8.GetBytes(Object(Split(text).Chunk(2).Select(static pair => (pair[0], pair.ElementAtOrDefault(1) ?? "")))),
            HeaderFormat.ObjectExploded => Encoding.UTF8.GetBytes(Object(Split(text).Select(Pair))),
            _ => Encoding.UTF8.GetBytes(Quote(text)),
        };
    }

    private static string Array(IEnumerable<string> values) => $"[{string.Join(',', values.Select(Quote))}]";

    private static string Object(IEnumerable<(string Name, string Value)> members) =>
        $"{{{string.Join(',', members.Select(static member => $"{Quote(member.Name)}:{Quote(member.Value)}"))}}}";

    private static (string Name, string Value) Pair(string text) =>
        text.IndexOf('=', StringComparison.Ordinal) is var at and >= 0 ? (text[..at].TrimEnd(), text[(at + 1)..].TrimStart()) : (text, "");

    // By way of UTF-8, where a lone surrogate becomes U+FFFD: the encoder throws on one.
    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(Encoding.UTF8.GetBytes(text))}\"";

    /// <summary>At commas, but not within quotes.</summary>
    private static List<string> Split(string text)
    {
        var pieces = new List<string>();
        bool isQuoted = false;
        int start = 0;
        for (int i = 0; i <= text.Length && text.Length > 0; i++)
        {
            if (i == text.Length || (text[i] == ',' && !isQuoted))
            {
                pieces.Add(text[start..i].Trim());
                start = i + 1;
            }
            else if (text[i] == '"')
            {
                isQuoted = !isQuoted;
            }
        }

        return pieces;
    }
}
