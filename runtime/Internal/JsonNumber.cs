using System.Globalization;
using Upstash.Workflow.Runtime.Internal.Scanning;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Exact reading of JSON numbers. The text is a number by JSON's grammar, or a string that may be one.</summary>
internal static class JsonNumber
{
    // More digits than any 64-bit integer has: larger exponents mean overflow or zero.
    private const int ExponentCap = 100_000_000;

    /// <summary>Whether the text follows JSON's grammar of numbers.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> text) => NumberText.Length(text, out bool isNumber) == text.Length && isNumber;

    /// <summary>Reads an integer however it is written (<c>12</c>, <c>12.0</c>, <c>1.2e1</c>); nothing is rounded.</summary>
    public static bool TryParseInteger(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        if (!IsNumber(text))
        {
            return false;
        }

        Parts parts = Split(text);
        long integerDigits = parts.Whole.Length + parts.Exponent;
        Int128 magnitude = 0;
        int total = parts.Whole.Length + parts.Fraction.Length;
        for (int i = 0; i < total; i++)
        {
            int digit = (i < parts.Whole.Length ? parts.Whole[i] : parts.Fraction[i - parts.Whole.Length]) - '0';
            if (i >= integerDigits && digit != 0)
            {
                return false;
            }

            if (i < integerDigits && !TryAppend(ref magnitude, digit))
            {
                return false;
            }
        }

        return TryScale(ref magnitude, integerDigits - total) && TryNegate(magnitude, parts.IsNegative, out value);
    }

    /// <summary>The nearest double; false for what would be infinite.</summary>
    public static bool TryParseDouble(ReadOnlySpan<byte> text, out double value)
    {
        if (ShortNumber.TryRead(text) is { IsExactDouble: true } number)
        {
            value = number.ToDouble();
            return true;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    /// <summary>The decimal, rounded to 28 digits or so; false for what does not fit.</summary>
    public static bool TryParseDecimal(ReadOnlySpan<byte> text, out decimal value)
    {
        if (ShortNumber.TryRead(text) is { IsZero: false } number)
        {
            value = number.ToDecimal();
            return true;
        }

        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    private static bool TryAppend(ref Int128 magnitude, int digit)
    {
        magnitude = (magnitude * 10) + digit;
        return magnitude <= (Int128)long.MaxValue + 1;
    }

    private static bool TryScale(ref Int128 magnitude, long zeros)
    {
        for (; zeros > 0 && magnitude != 0; zeros--)
        {
            if (!TryAppend(ref magnitude, 0))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryNegate(Int128 magnitude, bool negative, out long value)
    {
        Int128 signed = negative ? -magnitude : magnitude;
        bool fits = signed <= long.MaxValue;
        value = fits ? (long)signed : 0;
        return fits;
    }

    // The text is a number.
    private static Parts Split(ReadOnlySpan<byte> text)
    {
        Parts parts = default;
        parts.IsNegative = text.StartsWith("-"u8);
        text = parts.IsNegative ? text[1..] : text;
        int exponent = text.IndexOfAny("eE"u8);
        if (exponent >= 0)
        {
            parts.Exponent = ExponentOf(text[(exponent + 1)..]);
            text = text[..exponent];
        }

        int point = text.IndexOf((byte)'.');
        parts.Whole = point < 0 ? text : text[..point];
        parts.Fraction = point < 0 ? default : text[(point + 1)..];
        return parts;
    }

    private static long ExponentOf(ReadOnlySpan<byte> text)
    {
        long exponent = 0;
        foreach (byte digit in text.TrimStart("+-"u8))
        {
            exponent = Math.Min(ExponentCap, (exponent * 10) + (digit - '0'));
        }

        return text.StartsWith("-"u8) ? -exponent : exponent;
    }

    private ref struct Parts
    {
        public bool IsNegative;
        public ReadOnlySpan<byte> Whole;
        public ReadOnlySpan<byte> Fraction;
        public long Exponent;
    }
}
