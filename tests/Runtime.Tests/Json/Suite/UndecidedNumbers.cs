namespace Upstash.Workflow.Runtime.Tests.Json.Suite;

/// <content>
/// Numbers that the grammar allows and no fixed type holds. Decided: skipped and kept as they came, whatever their size; a typed read
/// rounds to the nearest double, takes what underflows for zero, and refuses what would be infinite or loses digits of an integer.
/// </content>
internal static partial class JsonCases
{
    private static (string Name, string Text)[] AcceptedNumbersByUs =>
    [
        ("number: a huge exponent", "[0.4e00669999999999999999999999999999999999999999999999999999999999999999999999999969999999006]"),
        ("number: a huge negative exponent", "[123.456e-789]"),
        ("number: a negative integer with a huge exponent", "[-1e+9999]"),
        ("number: a fraction with a huge exponent", "[1.5e+9999]"),
        ("number: overflows, negative", "[-123123e100000]"),
        ("number: overflows", "[123123e100000]"),
        ("number: underflows", "[123e-10000000]"),
        ("number: a negative integer too big for 64 bits", "[-123123123123123123123123123123]"),
        ("number: an integer too big for 64 bits", "[100000000000000000000]"),
        ("number: an integer just too big for 64 bits", "[9223372036854775808]"),
        ("number: a very big negative integer", "[-237462374673276894279832749832423479823246327846]"),
        ("number: more digits than a double has", "[0.123456789012345678901234567890123456789]"),
        ("number: many zeros", "[0." + "00000000000000000000000000000000000000000000000000000000000000000000000000000000" + "1e90]"),
    ];

    // Decided: 1 024 levels are far above any real payload and far below what a stack bears. A byte order mark in front is skipped.
    private static (string Name, string Text)[] AcceptedStructuresByUs =>
    [
        ("structure: 500 arrays", new string('[', 500) + new string(']', 500)),
        ("structure: as many arrays as the limit", new string('[', 1024) + new string(']', 1024)),
        ("structure: as many objects as the limit", string.Concat(Enumerable.Repeat("{\"\":", 1023)) + "{}" + new string('}', 1023)),
        ("structure: a byte order mark and an empty object", "‹EF BB BF›{}"),
        ("structure: a byte order mark and white space", "‹EF BB BF› \n[7]"),
    ];
}
