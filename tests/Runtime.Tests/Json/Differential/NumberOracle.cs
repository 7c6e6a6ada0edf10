using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <summary>What numbers mean, worked out the slow and plain way: exactly, with integers of any size.</summary>
internal static class NumberOracle
{
    /// <summary>Null for what is no integer of 64 bits.</summary>
    public static long? Integer(string text)
    {
        string[] parts = text.Split('e', 'E');
        string[] digits = parts[0].TrimStart('-').Split('.');
        string fraction = digits.Length > 1 ? digits[1] : "";
        string all = (digits[0] + fraction).TrimStart('0');
        if (all.Length == 0)
        {
            return 0;
        }

        string significant = all.TrimEnd('0');
        BigInteger exponent = (parts.Length > 1 ? BigInteger.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0)
            - fraction.Length + (all.Length - significant.Length);
        if (exponent < 0 || significant.Length + exponent > 20)
        {
            return null;
        }

        BigInteger value = BigInteger.Parse(significant, CultureInfo.InvariantCulture) * BigInteger.Pow(10, (int)exponent);
        value = text.StartsWith('-') ? -value : value;
        return value >= long.MinValue && value <= long.MaxValue ? (long)value : null;
    }

    public static double? Double(string text) =>
        double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) is var value && double.IsFinite(value) ? value : null;

    public static decimal? Decimal(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    /// <summary>The number that stands there or in a string that holds nothing else; null for anything else.</summary>
    public static string? Text(JsonElement element)
    {
        string raw = element.GetRawText();
        return element.ValueKind switch
        {
            JsonValueKind.Number => raw,
            JsonValueKind.String when IsNumber(raw[1..^1]) => raw[1..^1],
            _ => null,
        };
    }

    private static bool IsNumber(string text)
    {
        // The cheap question first: an exception each time would be most of the work.
        if (text.Length == 0 || !(char.IsAsciiDigit(text[0]) || text[0] == '-') || !char.IsAsciiDigit(text[^1]))
        {
            return false;
        }

        try
        {
            return JsonElement.Parse(text).ValueKind == JsonValueKind.Number;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
