using System.Globalization;

namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <summary>Numbers of every shape that JSON's grammar has, and strings that hold them.</summary>
internal static class RandomNumber
{
    private static readonly string[] Edges =
    [
        "0", "-0", "0.0", "-0.0e-0", "12.0", "1e3", "1E+3", "1200e-2", "0e99999", "1e-1", "1e19", "1e400", "-1e400", "1e-400", "1.10",
        "2147483647", "2147483648", "-2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
        "-9223372036854775809", "18446744073709551615", "9.223372036854775807e18", "922337203685477580.7e1", "9007199254740993",
        "79228162514264337593543950335", "79228162514264337593543950336", "4.9e-324", "2.4703282292062328e-324", "2.2250738585072011e-308",
        "1.7976931348623157e308", "1.7976931348623159e308", "0.1000000000000000055511151231257827", "1e99999999999999999999",
    ];

    public static string Any(Random random) => random.Next(8) switch
    {
        0 => Edges[random.Next(Edges.Length)],
        1 => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)) is var value && double.IsFinite(value) ? Text(value) : "0.5",
        2 => Text(Math.Round(random.NextDouble() * 1000, random.Next(6))),
        3 => Assembled(random),
        4 => Digits(random, random.Next(1, 90)),
        _ => Integer(random),
    };

    public static string Integer(Random random) => (random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64)).ToString(CultureInfo.InvariantCulture);

    private static string Assembled(Random random)
    {
        string sign = random.Next(3) == 0 ? "-" : "";
        string fraction = random.Next(2) == 0 ? "." + new string('0', random.Next(4)) + Digits(random, random.Next(1, 20)) + new string('0', random.Next(3)) : "";
        string exponent = random.Next(3) == 0 ? $"{(random.Next(2) == 0 ? "e" : "E")}{Sign(random)}{new string('0', random.Next(3))}{random.Next(30)}" : "";
        return sign + (random.Next(4) == 0 ? "0" : Digits(random, random.Next(1, 22))) + fraction + exponent;
    }

    private static string Sign(Random random) => random.Next(3) switch { 0 => "+", 1 => "-", _ => "" };

    // Without a zero in front.
    private static string Digits(Random random, int count) =>
        string.Create(count, random, static (digits, random) =>
        {
            digits[0] = (char)('1' + random.Next(9));
            for (int i = 1; i < digits.Length; i++)
            {
                digits[i] = (char)('0' + random.Next(10));
            }
        });

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
