namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>A number of a few digits without an exponent, as most are: an integer and where its decimal point stands.</summary>
/// <param name="Digits">All digits, less than 10 to the power of 18.</param>
/// <param name="Decimals">How many of them stand behind the point.</param>
/// <param name="IsNegative">Whether a minus stands before them, also of zero.</param>
internal readonly record struct ShortNumber(ulong Digits, int Decimals, bool IsNegative)
{
    private const int MostDigits = 18;

    // Up to here every integer is a double.
    private const ulong MostExact = 1UL << 53;

    private static ReadOnlySpan<double> Powers => [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18];

    public bool IsZero => Digits == 0;

    /// <summary>Whether both the digits and the power of ten are doubles: then their quotient is the nearest one.</summary>
    public bool IsExactDouble => Digits <= MostExact;

    /// <param name="text">A number by JSON's grammar.</param>
    /// <returns><see langword="null"/> for one that is longer or has an exponent.</returns>
    public static ShortNumber? TryRead(ReadOnlySpan<byte> text)
    {
        bool isNegative = text.StartsWith("-"u8);
        text = isNegative ? text[1..] : text;
        int point = text.IndexOf((byte)'.');
        if (text.Length - (point < 0 ? 0 : 1) > MostDigits)
        {
            return null;
        }

        ulong digits = 0;
        for (int i = 0; i < text.Length; i++)
        {
            uint digit = (uint)text[i] - '0';
            if (digit > 9 && i != point)
            {
                return null;
            }

            digits = i == point ? digits : (digits * 10) + digit;
        }

        return new ShortNumber(digits, point < 0 ? 0 : text.Length - 1 - point, isNegative);
    }

    public double ToDouble() => (IsNegative ? -(double)Digits : Digits) / Powers[Decimals];

    public decimal ToDecimal() => new((int)Digits, (int)(Digits >> 32), 0, IsNegative, (byte)Decimals);
}
