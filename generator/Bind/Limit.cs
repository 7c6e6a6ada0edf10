using System.Globalization;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>A number of the document, parsed and printed again: document text is never pasted as code.</summary>
internal static class Limit
{
    public static string? Parse(string? text)
        => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number.ToString(CultureInfo.InvariantCulture) : null;
}
