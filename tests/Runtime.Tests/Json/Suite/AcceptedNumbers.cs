namespace Upstash.Workflow.Runtime.Tests.Json.Suite;

/// <content>Numbers as they may be.</content>
internal static partial class JsonCases
{
    private static (string Name, string Text)[] AcceptedNumbers =>
    [
        ("number: an exponent", "[123e65]"),
        ("number: zero with an exponent", "[0e1]"),
        ("number: zero with a positive exponent", "[0e+1]"),
        ("number: zero with a negative exponent", "[0E-1]"),
        ("number: behind a space", "[ 4]"),
        ("number: nearly zero", "[-0.000000000000000000000000000000000000000000000000000000000000000000000000000001]"),
        ("number: an integer with an exponent", "[20e1]"),
        ("number: an exponent with zeros in front", "[2e0001]"),
        ("number: minus zero", "[-0]"),
        ("number: minus zero with a fraction", "[-0.0]"),
        ("number: a negative integer", "[-123]"),
        ("number: minus one", "[-1]"),
        ("number: a capital E", "[1E22]"),
        ("number: a capital E, negative", "[1E-2]"),
        ("number: a capital E, positive", "[1E+2]"),
        ("number: a fraction and an exponent", "[123.456e78]"),
        ("number: a negative exponent", "[1e-2]"),
        ("number: a positive exponent", "[1e+2]"),
        ("number: an integer", "[123]"),
        ("number: a fraction", "[123.456789]"),
        ("number: a fraction of zeros", "[12.000]"),
        ("number: one digit each", "[1.2e3]"),
        ("number: the largest int", "[2147483647]"),
        ("number: the smallest long", "[-9223372036854775808]"),
        ("number: at the very end of the text", "123456789012345678"),
        ("number: longer than a vector", "[1234567890123456789012345678901234567890123456789012345678901234567890]"),
    ];
}
