using System.Globalization;
using Upstash.Workflow.Generator.Model;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>A value of the document as the JSON of a C# type; null where the type would not read it.</summary>
internal static class ScalarJson
{
    // Narrower than what the runtime reads: in doubt an example is passed over.
    private static readonly ProsePattern Time = new(@"^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,7})?Z?$");
    private static readonly ProsePattern DateAndTime = new(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,7})?([Zz]|[+-](0[0-9]|1[0-3]):[0-5][0-9])?$");
    private static readonly ProsePattern Address = new(@"^(/|[A-Za-z][A-Za-z0-9+.-]*://[A-Za-z0-9][A-Za-z0-9.-]*(:[0-9]{1,4})?(/|$))[A-Za-z0-9\-._~:/?@!$&'()*+,;=%#]*$");

    public static string? Of(SpecNode value, PrimitiveKind kind)
    {
        if (kind == PrimitiveKind.Json)
            return JsonText.Of(value);
        if (value is not SpecScalar scalar || scalar.Kind == ScalarKind.Null)
            return null;
        return kind switch
        {
            PrimitiveKind.Boolean => scalar.Kind == ScalarKind.Boolean ? JsonText.Of(scalar) : null,
            PrimitiveKind.Int32 => Whole(scalar, int.MinValue, int.MaxValue),
            PrimitiveKind.Int64 or PrimitiveKind.UnixMilliseconds or PrimitiveKind.UnixSeconds => Whole(scalar, long.MinValue, long.MaxValue),
            PrimitiveKind.Decimal => Number(scalar) is null ? null : ScalarRules.JsonNumber(scalar),
            PrimitiveKind.Double => Number(scalar) is null ? null : ScalarRules.JsonNumber(scalar),
            _ => IsText(scalar.Text, kind) ? JsonText.Quote(scalar.Kind == ScalarKind.String ? scalar.Text : JsonText.Of(scalar)) : null,
        };
    }

    // 1.0 is an integer.
    private static string? Whole(SpecScalar scalar, decimal least, decimal most)
        => Number(scalar) is { } number && decimal.Truncate(number) == number && least <= number && number <= most
            ? decimal.Truncate(number).ToString(CultureInfo.InvariantCulture)
            : null;

    private static decimal? Number(SpecScalar scalar)
        => decimal.TryParse(ScalarRules.JsonNumber(scalar), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    private static bool IsText(string text, PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.DateTimeOffset => DateAndTime.IsMatch(text) && IsDate(text.Substring(0, 10)),
        PrimitiveKind.DateOnly => IsDate(text),
        PrimitiveKind.TimeOnly => Time.IsMatch(text),
        PrimitiveKind.Guid => Guid.TryParseExact(text, "D", out _),
        PrimitiveKind.Uri => Address.IsMatch(text),
        PrimitiveKind.Bytes => IsBase64(text),
        _ => true,
    };

    // The first and the last year leave no room for offsets.
    private static bool IsDate(string text)
        => DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date) && date.Year is > 1 and < 9999;

    private static bool IsBase64(string text)
    {
        if (text.Length % 4 != 0 || text.Any(char.IsWhiteSpace))
            return false;
        try
        {
            Convert.FromBase64String(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
