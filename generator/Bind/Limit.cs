using System.Globalization;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>A number of the document, parsed and printed again: document text is never pasted as code.</summary>
internal static class Limit
{
    public static string? Parse(string? text)
        => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>What values are multiples of: more than zero, or it says nothing.</summary>
    public static string? ParseFactor(string? text)
        => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal factor) && factor > 0 ? factor.ToString(CultureInfo.InvariantCulture) : null;
}
