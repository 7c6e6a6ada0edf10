using System.Text.RegularExpressions;
using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>UWG4004: a description gives a limit or a default that the schema has otherwise. Where the schema has none, nothing is contradicted.</summary>
internal static class ProseLimits
{
    /// <summary>A number with one of these is a number of something else, or in another unit.</summary>
    private static readonly HashSet<string> OtherUnits = new(StringComparer.Ordinal)
    {
        "b", "byte", "bytes", "kb", "mb", "gb", "tb", "kib", "mib", "gib", "kilobyte", "kilobytes", "megabyte", "megabytes", "gigabyte", "gigabytes",
        "ms", "millisecond", "milliseconds", "s", "sec", "secs", "second", "seconds", "min", "mins", "minute", "minutes", "h", "hour", "hours", "day", "days",
        "week", "weeks", "month", "months", "year", "years", "percent", "hundred", "thousand", "million", "billion", "k", "m",
        "digit", "digits", "decimal", "decimals", "significant", "fractional", "bit", "bits", "times", "th", "st", "nd", "rd",
    };

    private static readonly HashSet<string> Characters = new(StringComparer.Ordinal) { "character", "characters", "chars", "char" };

    private static readonly HashSet<string> Items = new(StringComparer.Ordinal) { "item", "items", "element", "elements", "entries" };

    // What is said of a part, of a case or as an advice is no limit of the whole.
    private static readonly ProsePattern Hedge = new(
        @"\b(?:typical(?:ly)?|usual(?:ly)?|general(?:ly)?|recommend(?:ed|s)?|automatic(?:ally)?|suggest(?:ed|s)?|best|ideal(?:ly)?|sweet\s+spot|prefix|suffix|before|after|each|per\s+(?:item|line|word)|or\s+`?-?\d+`?\s+(?:for|to)|e\.g|for\s+example)\b",
        RegexOptions.IgnoreCase);

    public static void Check(CheckContext context)
    {
        foreach (DescribedSchema described in context.Contents.Described)
        {
            if (described.Schema.Resolved.SaysMore)
                CheckOne(described, context);
        }
    }

    private static void CheckOne(DescribedSchema described, CheckContext context)
    {
        OpenApiSchema schema = described.Schema.Resolved;
        ProseLimit[] limits = [.. LimitPhrases.In(described.Text)];
        foreach (ProseLimit limit in limits)
        {
            if (KeywordOf(limit, schema) is not { } keyword || Declared(schema, keyword) is not { } declared || declared == limit.Value || IsUnclear(limit, declared, limits, described.Text))
                continue;
            // One message for one element, whatever else its description says.
            string phrase = string.Join(" ", limit.Phrase.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
            Finding finding = context.Create(Descriptors.ProseLimit, described.DescriptionPointer, $"'{phrase}'", $"'{keyword}: {Number.Text(declared)}'", Consequence(keyword, described));
            context.Add(finding with { Location = context.Texts.Find(described.File, described.Description, limit.Phrase) ?? finding.Location });
            return;
        }
    }

    /// <summary>
    /// "Usually between 0 and 1" is no limit; and where the prose has the schema's number in other words too, it knows why both are true.
    /// </summary>
    private static bool IsUnclear(ProseLimit limit, decimal declared, ProseLimit[] limits, string text)
        => Hedge.IsMatch(limit.Sentence)
            || (WholeWords.Has(text.Replace(",", ""), Number.Text(declared)) && !Array.Exists(limits, other => other.Value == declared));

    private static string? KeywordOf(ProseLimit limit, OpenApiSchema schema) => SchemaShapes.NonNullType(schema) switch
    {
        JsonSchemaType.Integer or JsonSchemaType.Number when !OtherUnits.Contains(limit.NextWord) && !Characters.Contains(limit.NextWord) => limit.Keyword,
        JsonSchemaType.String when Characters.Contains(limit.NextWord) => limit.Keyword switch { "maximum" => "maxLength", "minimum" => "minLength", _ => null },
        JsonSchemaType.Array when Items.Contains(limit.NextWord) => limit.Keyword switch { "maximum" => "maxItems", "minimum" => "minItems", _ => null },
        _ => null,
    };

    private static decimal? Declared(OpenApiSchema schema, string keyword) => keyword switch
    {
        "maximum" => Number.Parse(schema.Maximum),
        "minimum" => Number.Parse(schema.Minimum),
        "maxLength" => schema.MaxLength,
        "minLength" => schema.MinLength,
        "maxItems" => schema.MaxItems,
        "minItems" => schema.MinItems,
        _ => Number.Of(schema.Default),
    };

    // Only what is sent is checked, and of that parameters.
    private static string Consequence(string keyword, DescribedSchema described) => keyword == "default" || described.Owner["in"] is null
        ? "The documentation of the client shows both."
        : "The client checks the schema's before it sends, so a value that the service refuses may pass, or one that it takes may not.";
}
