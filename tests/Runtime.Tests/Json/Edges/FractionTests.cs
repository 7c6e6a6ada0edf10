using System.Globalization;
using System.Numerics;
using System.Text;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Json.Differential;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json.Edges;

/// <summary>Doubles to the last bit and decimals with their scale, against the parsers of the framework.</summary>
public class FractionTests
{
    private const int Batch = 1000;

    [Fact]
    public void Random_doubles_come_back_bit_for_bit()
    {
        var random = new Random(7);
        for (int done = 0; done < 100_000; done += Batch)
        {
            double[] expected = [.. Enumerable.Range(0, Batch).Select(_ => Finite(random))];
            AssertDoubles(expected, expected.Select(static d => d.ToString("R", CultureInfo.InvariantCulture)));
            AssertDoubles(expected, expected.Select(static d => d.ToString("E16", CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public void Numbers_halfway_between_two_doubles_are_rounded_as_elsewhere()
    {
        var random = new Random(11);
        string[] texts = [.. HardCases(), .. Enumerable.Range(0, 2000).SelectMany(_ => Halfway(random))];

        AssertDoubles([.. texts.Select(static text => double.Parse(text, CultureInfo.InvariantCulture))], texts);
    }

    [Fact]
    public void Doubles_of_every_shape_are_rounded_as_elsewhere()
    {
        var random = new Random(13);
        string[] texts = [.. Enumerable.Range(0, 20_000).Select(_ => RandomNumber.Any(random)).Where(static text => NumberOracle.Double(text) is not null)];

        AssertDoubles([.. texts.Select(static text => NumberOracle.Double(text)!.Value)], texts);
    }

    [Theory]
    [InlineData("1.7976931348623159e308")]
    [InlineData("1.797693134862315808e308")]
    [InlineData("-1e309")]
    [InlineData("1e99999999999")]
    [InlineData("1e400")]
    public void What_would_be_infinite_is_refused(string text) =>
        Assert.False(Scanning.TryRead(Encoding.UTF8.GetBytes(text), static (ref json) => json.ReadDouble(), out _));

    [Fact]
    public void The_last_finite_double_ends_halfway_to_the_next_power()
    {
        BigInteger half = BigInteger.Pow(2, 1024) - BigInteger.Pow(2, 970);

        Assert.False(Scanning.TryRead(Encoding.UTF8.GetBytes($"{half}"), static (ref json) => json.ReadDouble(), out _));
        Assert.Equal(double.MaxValue, Scanning.Read(Encoding.UTF8.GetBytes($"{half - 1}.9"), static (ref json) => json.ReadDouble()));
    }

    [Fact]
    public void Decimals_keep_every_digit_and_their_scale()
    {
        var random = new Random(17);
        string[] texts = [.. Enumerable.Range(0, 20_000).Select(_ => RandomDecimal(random)), .. Enumerable.Range(0, 5000).Select(_ => RandomNumber.Any(random))];
        foreach (string text in texts)
        {
            decimal? expected = NumberOracle.Decimal(text);
            foreach (string form in new[] { text, $"\"{text}\"" })
            {
                Assert.Equal(expected is not null, Scanning.TryRead(Encoding.UTF8.GetBytes(form), static (ref json) => json.ReadDecimal(), out decimal? value));
                Assert.Equal(expected is null ? null : decimal.GetBits(expected.Value), value is null ? null : decimal.GetBits(value.Value));
            }
        }
    }

    private static void AssertDoubles(double[] expected, IEnumerable<string> texts)
    {
        byte[] json = Encoding.UTF8.GetBytes($"[{string.Join(',', texts)}]");
        IReadOnlyList<double>? read = Scanning.Read(json, static (ref scanner) => scanner.ReadList<double, DoubleItem>());
        Assert.Equal(expected.Select(BitConverter.DoubleToInt64Bits), read!.Select(BitConverter.DoubleToInt64Bits));
    }

    private static double Finite(Random random)
    {
        double value;
        do
        {
            // Every second one is a small exponent or a denormal: random bits hardly ever are.
            long bits = random.NextInt64(long.MinValue, long.MaxValue);
            value = BitConverter.Int64BitsToDouble(random.Next(4) switch { 0 => bits & unchecked((long)0x800FFFFFFFFFFFFF), 1 => (bits & 0x003FFFFFFFFFFFFF) | 0x3FC0000000000000, _ => bits });
        }
        while (!double.IsFinite(value));
        return value;
    }

    // Exactly between two doubles, with all its digits, and a hair above and below.
    private static string[] Halfway(Random random)
    {
        int exponent = random.Next(2046);
        BigInteger mantissa = (random.NextInt64() & 0x000FFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        int binary = Math.Max(exponent, 1) - 1076;
        BigInteger half = ((mantissa * 2) + 1) * (binary < 0 ? BigInteger.Pow(5, -binary) : BigInteger.Pow(2, binary));
        int decimals = Math.Max(0, -binary);
        string digits = half.ToString(CultureInfo.InvariantCulture);
        return [$"{digits}e-{decimals}", $"{half}1e-{decimals + 1}", $"{half - 1}9e-{decimals + 1}"];
    }

    private static string[] HardCases() =>
    [
        "9007199254740993", "9007199254740992.99999999999999999999", "9007199254740993.00000000000000000000001", "2.2250738585072011e-308",
        "2.2250738585072012e-308", "2.2250738585072014e-308", "4.9406564584124654e-324", "2.4703282292062327e-324", "2.4703282292062328e-324",
        "1e-324", "3e-324", "1.7976931348623157e308", "1.7976931348623158e308", "5e-324", "0.1", "0.2", "0.30000000000000004", "1e23", "8.5e22",
        "9.5e22", "1.00000000000000011102230246251565404236316680908203125", "1.00000000000000011102230246251565404236316680908203124",
        "1.00000000000000011102230246251565404236316680908203126", "6.631236846766476e-316", "3.2378839133029012895883524125015321748630094133e-319",
        "123456789012345678901234567890e-20", "179769313486231570814527423731704356798070e267", "0." + new string('0', 300) + "1e300",
        "1" + new string('0', 300) + "e-300", "1." + new string('0', 800) + "1", "7.2057594037927933e16", "-0.0", "-0", "1e-400",
    ];

    private static string RandomDecimal(Random random)
    {
        string digits = new decimal(random.Next(), random.Next(2) == 0 ? 0 : random.Next(), random.Next(3) == 0 ? random.Next() : 0, random.Next(2) == 0, (byte)random.Next(29))
            .ToString(CultureInfo.InvariantCulture);
        return digits.Contains('.', StringComparison.Ordinal) ? digits + new string('0', random.Next(3)) : digits;
    }
}
