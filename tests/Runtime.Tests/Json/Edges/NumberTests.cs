using System.Globalization;
using System.Numerics;
using System.Text;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Json.Differential;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json.Edges;

/// <summary>Integers around every edge, in every form that loses nothing; expected values come from arithmetic without a limit.</summary>
public sealed class NumberTests : IDisposable
{
    private readonly GuardedMemory _memory = new(4096);

    public void Dispose() => _memory.Dispose();

    [Fact]
    public void Integers_around_powers_of_two_and_ten_are_exact_or_refused()
    {
        IEnumerable<BigInteger> powers = Enumerable.Range(0, 70).Select(static n => BigInteger.Pow(2, n)).Concat(Enumerable.Range(0, 25).Select(static n => BigInteger.Pow(10, n)));
        foreach (BigInteger power in powers)
        {
            for (int beside = -2; beside <= 2; beside++)
            {
                CheckForms((power + beside).ToString(CultureInfo.InvariantCulture));
                CheckForms((-power + beside).ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    [Fact]
    public void Integers_of_every_length_are_exact_or_refused()
    {
        var random = new Random(5);
        for (int i = 0; i < 8_000; i++)
        {
            Check(RandomNumber.Integer(random));
            Check(RandomNumber.Any(random));
        }
    }

    [Theory]
    [InlineData("-0")]
    [InlineData("0")]
    [InlineData("0e0")]
    [InlineData("-0.0E-5")]
    [InlineData("0.000e999999999999999999999999")]
    [InlineData("0e-999999999999999999999999")]
    [InlineData("1e-999999999999999999999999")]
    [InlineData("1e999999999999999999999999")]
    [InlineData("1e2147483648")]
    [InlineData("1e-2147483649")]
    [InlineData("10e4294967295")]
    [InlineData("1e18446744073709551617")]
    [InlineData("1000000000000000000000e-3")]
    [InlineData("0.000000000000000000001e21")]
    [InlineData("92233720368547758.07e2")]
    [InlineData("92233720368547758.08e2")]
    [InlineData("-92233720368547758.08e2")]
    [InlineData("2147483647.0000000000000000000000000000001")]
    [InlineData("99999999999999999999")]
    [InlineData("18446744073709551616")]
    [InlineData("340282366920938463463374607431768211457")]
    public void Odd_forms_are_exact_or_refused(string text) => Check(text);

    [Theory]
    [InlineData("012")]
    [InlineData("-012")]
    [InlineData("00")]
    [InlineData("+1")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e")]
    [InlineData("0x10")]
    [InlineData("1_000")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("--1")]
    [InlineData("1\\u0030")]
    [InlineData("٣")]
    public void A_string_that_is_no_number_by_the_grammar_is_refused(string text)
    {
        byte[] json = Encoding.UTF8.GetBytes($"\"{text}\"");
        Assert.False(Scanning.TryRead(json, static (ref scanner) => scanner.ReadInt32(), out _));
        Assert.False(Scanning.TryRead(json, static (ref scanner) => scanner.ReadInt64(), out _));
        Assert.False(Scanning.TryRead(json, static (ref scanner) => scanner.ReadDouble(), out _));
        Assert.False(Scanning.TryRead(json, static (ref scanner) => scanner.ReadDecimal(), out _));
    }

    private void CheckForms(string integer)
    {
        string tenth = integer.Length > 1 && integer[^1] == '0' ? integer[..^1] + "e1" : integer;
        string moved = integer.TrimStart('-').Length > 2 ? integer[..^2] + "." + integer[^2..] + "e2" : integer;
        foreach (string form in new[] { integer, integer + ".0", integer + ".000", integer + "e0", integer + "E+0", integer == "0" ? "0" : integer + "0e-1", integer + ".5", tenth, moved })
        {
            Check(form);
        }
    }

    private void Check(string text)
    {
        long? expected = NumberOracle.Integer(text);
        int? small = expected is >= int.MinValue and <= int.MaxValue ? (int)expected : null;
        foreach (string form in new[] { text, $"\"{text}\"" })
        {
            ReadOnlySpan<byte> json = _memory.AtEnd(Encoding.UTF8.GetBytes(form));
            Assert.Equal(expected is not null, Scanning.TryRead(json, static (ref scanner) => scanner.ReadInt64(), out long? value));
            Assert.Equal(expected, value);
            Assert.Equal(small is not null, Scanning.TryRead(json, static (ref scanner) => scanner.ReadInt32(), out int? smallValue));
            Assert.Equal(small, smallValue);
        }
    }
}
