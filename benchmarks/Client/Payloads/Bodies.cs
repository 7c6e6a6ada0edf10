using System.Globalization;
using System.Text;

namespace Upstash.Workflow.Benchmarks.Payloads;

/// <summary>Bodies of requests and responses: mostly JSON inside a JSON string, as the service returns it.</summary>
/// <remarks>3 to 8 % of the bytes are backslashes. That density is an assumption, not taken from recorded traffic.</remarks>
internal static class Bodies
{
    /// <param name="scale">1 for bodies of 200 to 20 000 characters, most of them short.</param>
    public static string Next(Dice dice, double scale)
    {
        double skew = dice.Fraction();
        int size = Math.Max(16, (int)(200 * Math.Pow(100, skew * skew) * scale));
        return dice.Below(8) switch
        {
            0 => Opaque(dice, size),
            1 => Prose(dice, size),
            2 => Items(dice, size, separator: "\n  "),
            _ => Items(dice, size, separator: ""),
        };
    }

    private static string Opaque(Dice dice, int size)
    {
        var text = new StringBuilder(size);
        while (text.Length < size)
            text.Append(dice.Base64Digit());
        return text.ToString();
    }

    private static string Prose(Dice dice, int size)
    {
        var text = new StringBuilder(size + 64);
        while (text.Length < size)
            text.Append(dice.Word()).Append(dice.OneIn(12) ? "\r\n" : " ");
        return text.ToString();
    }

    private static string Items(Dice dice, int size, string separator)
    {
        var text = new StringBuilder("{\"items\":[", size + 64);
        for (bool isFirst = true; text.Length < size; isFirst = false)
        {
            text.Append(isFirst ? "" : ",").Append(separator);
            AppendItem(text, dice);
        }

        return text.Append("]}").ToString();
    }

    private static void AppendItem(StringBuilder text, Dice dice)
    {
        text.Append("{\"id\":").Append(dice.Below(1000000))
            .Append(",\"name\":\"").Append(dice.Word()).Append(' ').Append(dice.Word())
            .Append("\",\"note\":\"");
        int words = dice.From(2, 12);
        for (int i = 0; i < words; i++)
            text.Append(dice.Word()).Append(' ');
        text.Append("\",\"amount\":").Append((dice.Fraction() * 1000).ToString("F2", CultureInfo.InvariantCulture)).Append(",\"active\":true}");
    }
}
