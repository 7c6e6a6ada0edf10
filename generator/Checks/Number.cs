using System.Globalization;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>Numbers as the document writes them. What no decimal holds is not compared.</summary>
internal static class Number
{
    public static decimal? Parse(string? text)
        => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    public static decimal? Of(SpecNode? node) => node is SpecScalar { Kind: ScalarKind.Integer or ScalarKind.Number } scalar ? Parse(ScalarRules.JsonNumber(scalar)) : null;

    public static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
