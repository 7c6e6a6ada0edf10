using System.Globalization;
using System.Text;

namespace Upstash.Workflow.Runtime.Tests.Json;

/// <summary>What the remarks of JsonEmitter promise, one character after the other.</summary>
internal static class ExpectedJson
{
    public static string Quoted(string text) => $"\"{string.Concat(text.EnumerateRunes().Select(Escaped))}\"";

    private static string Escaped(Rune rune) => rune.Value switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        < 0x20 or (>= 0x7F and <= 0x9F) or 0x2028 or 0x2029 or 0xFEFF => "\\u" + rune.Value.ToString("X4", CultureInfo.InvariantCulture),
        _ => rune.ToString(),
    };
}
