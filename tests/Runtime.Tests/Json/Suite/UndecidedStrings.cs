namespace Upstash.Workflow.Runtime.Tests.Json.Suite;

/// <content>
/// Half of a surrogate pair, written as an escape. Decided: well-formed JSON, so it is skipped and kept byte for byte; it is no text, so
/// reading it as a string, or as the name of a member that is looked at, is a JsonException and never a replacement character.
/// Bytes that are no UTF-8 are refused wherever they stand, and so is any other encoding.
/// </content>
internal static partial class JsonCases
{
    private static (string Name, string Text)[] AcceptedStringsByUs =>
    [
        ("half a pair: a second half as a name", """{"\uDFAA":0}"""),
        ("half a pair: a first half as a name", """{"z\uD800":0}"""),
        ("half a pair: the second is missing", """["\uDADA"]"""),
        ("half a pair: the second is another character", """["\uD888\u1234"]"""),
        ("half a pair: then an escape", """["\uD800\n"]"""),
        ("half a pair: then letters that look like an escape", """["\uDd1ea"]"""),
        ("half a pair: two first halves and an escape", """["\uD800\uD800\n"]"""),
        ("half a pair: alone", """["\ud800"]"""),
        ("half a pair: then letters", """["\ud800zzz"]"""),
        ("half a pair: the halves the wrong way round", """["\uDd1e\uD834"]"""),
        ("half a pair: a second half alone", """["\uDFAA"]"""),
        ("half a pair: two second halves", """["\uDC00\uDC00"]"""),
        ("half a pair: behind a whole one", """["\ud83d\ude80\ude80"]"""),
        ("half a pair: escaped backslash between the halves", """["\ud83d\\\ude80"]"""),
    ];

    private static (string Name, string Text)[] RefusedStringsByUs =>
    [
        ("UTF-16: little-endian, with a mark", "‹FF FE 5B 00 22 00 E9 00 22 00 5D 00›"),
        ("UTF-16: little-endian, no mark", "‹5B 00 22 00 E9 00 22 00 5D 00›"),
        ("UTF-16: big-endian, no mark", "‹00 5B 00 22 00 E9 00 22 00 5D›"),
        ("UTF-16: big-endian, with a mark", "‹FE FF 00 5B 00 22 00 E9 00 22 00 5D›"),
        ("UTF-32: little-endian", "‹5B 00 00 00 5D 00 00 00›"),
        ("UTF-8: an invalid sequence", "[\"日z‹FA›\"]"),
        ("UTF-8: a surrogate", "[\"‹ED A0 80›\"]"),
        ("UTF-8: the last surrogate", "[\"‹ED BF BF›\"]"),
        ("UTF-8: a pair of surrogates", "[\"‹ED A0 BD ED BA 80›\"]"),
        ("UTF-8: a byte that never occurs", "[\"‹FF›\"]"),
        ("UTF-8: Latin-1", "[\"‹E9›\"]"),
        ("UTF-8: a lone continuation", "[\"‹81›\"]"),
        ("UTF-8: beyond the last character", "[\"‹F4 BF BF BF›\"]"),
        ("UTF-8: just beyond the last character", "[\"‹F4 90 80 80›\"]"),
        ("UTF-8: F5", "[\"‹F5 80 80 80›\"]"),
        ("UTF-8: overlong, two bytes", "[\"‹C0 AF›\"]"),
        ("UTF-8: overlong, two bytes, the largest", "[\"‹C1 BF›\"]"),
        ("UTF-8: overlong, three bytes", "[\"‹E0 9F BF›\"]"),
        ("UTF-8: overlong, four bytes", "[\"‹F0 8F BF BF›\"]"),
        ("UTF-8: overlong, six bytes", "[\"‹FC 83 BF BF BF BF›\"]"),
        ("UTF-8: an overlong zero of six bytes", "[\"‹FC 80 80 80 80 80›\"]"),
        ("UTF-8: an overlong quote", "[\"‹C0 A2›]"),
        ("UTF-8: cut off, two of three, then no continuation", "[\"‹E0 FF›\"]"),
        ("UTF-8: cut off, one of two", "[\"‹C3›\"]"),
        ("UTF-8: cut off, two of three", "[\"‹E2 82›\"]"),
        ("UTF-8: cut off, three of four", "[\"‹F0 9F 9A›\"]"),
        ("UTF-8: cut off at the end of the text", "\"‹F0 9F 9A›"),
        ("UTF-8: one continuation too many", "[\"‹C3 A9 A9›\"]"),
        ("UTF-8: invalid in a name", "{\"‹FF›\":7}"),
        ("UTF-8: invalid in a name with an escape", "{\"\\u0041‹FF›\":7}"),
    ];
}
