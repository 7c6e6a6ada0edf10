using System.Globalization;

namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <summary>The inside of a string: plain runs that end around the edges of vectors, escapes, and characters of one to four bytes.</summary>
internal static class RandomText
{
    private static readonly string[] Pieces =
    [
        "\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t", "\\u0000", "\\u0022", "\\u005C", "\\u00e9", "\\uFFFF", "\\u12aB",
        "\\ud83d\\ude80", "\\uDBFF\\uDFFF", "\\uD800\\uDC00", "\\\\\\\"", "\\\\u0041", "\\\\\\\\", "é", "ß", "€", "\u2028", "\uFFFD", "\uFEFF",
        "🚀", "\U0010FFFF", "\u007F", "/", "'", "{", "}", "[", "]", ":", ",", " ", "//", "/*", "null", "true", "0", "-", "\u0800", "\u0080",
    ];

    // Half of a pair is well-formed JSON and no text.
    private static readonly string[] HalfPairs = ["\\ud800", "\\udfff", "\\ud800\\ud800", "\\udc00\\ud800", "\\uD800\\n", "\\uD800x", "\\uD888\\u1234"];

    private static readonly string[] Letters = ["a", "Z", "é", "€", "🚀"];

    public static void Append(JsonBuilder json, Random random)
    {
        for (int pieces = PieceCount(random); pieces > 0; pieces--)
        {
            switch (random.Next(8))
            {
                case < 3: Run(json, RunLength(random), "a"); break;
                case 3: Run(json, random.Next(70), Letters[random.Next(Letters.Length)]); break;
                case 4 when random.Next(40) == 0: json.Add(HalfPairs[random.Next(HalfPairs.Length)]); break;
                case 5: json.Add(EscapedUnit(random)); break;
                default: json.Add(Pieces[random.Next(Pieces.Length)]); break;
            }
        }
    }

    private static int PieceCount(Random random) => random.Next(10) switch { 0 => 0, < 6 => 1, < 9 => random.Next(1, 5), _ => random.Next(1, 20) };

    // Mostly short, sometimes next to where a vector or block ends.
    private static int RunLength(Random random) =>
        random.Next(3) > 0 ? random.Next(12) : Math.Max(0, (8 << random.Next(5)) - random.Next(-3, 4));

    private static void Run(JsonBuilder json, int length, string letter)
    {
        for (; length > 0; length--)
        {
            json.Add(letter);
        }
    }

    // Any code unit that is no surrogate, in either case of letters.
    private static string EscapedUnit(Random random) =>
        "\\u" + random.Next(0xD800).ToString(random.Next(2) == 0 ? "x4" : "X4", CultureInfo.InvariantCulture);
}
