using System.Globalization;
using System.Numerics;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>What the texts of a configuration mean, whatever the machine's culture.</summary>
internal static class ConfigurationValues
{
    // A path is absolute too, on some systems. The address is not repeated: a slip may put a secret there.
    public static Uri Address(string text) => Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        ? address
        : throw new FormatException("It is no address that begins with https:// (or http://).");

    public static bool Boolean(string text) => bool.TryParse(text, out bool value)
        ? value
        : throw new FormatException($"'{ErrorWord(text)}' is neither 'true' nor 'false'.");

    public static T Number<T>(string text)
        where T : struct, IBinaryInteger<T> => T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out T value)
            ? value
            : throw new FormatException($"'{ErrorWord(text)}' is no whole number that fits.");

    public static TimeSpan Time(string text)
    {
        if (text.Equals("Infinite", StringComparison.OrdinalIgnoreCase))
        {
            return Timeout.InfiniteTimeSpan;
        }

        // A number alone would be days to TimeSpan.
        return text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan value)
            ? value
            : throw new FormatException($"'{ErrorWord(text)}' is no time: write hours:minutes:seconds, as in 00:01:40, or Infinite.");
    }

    private static string ErrorWord(string text) => Http.ErrorText.Clean(text);
}
