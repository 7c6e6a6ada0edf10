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

    public static void Check(CheckContext context)
    {
        foreach (DescribedSchema described in context.Contents.Described)
        {
            if (HasLimits(described.Schema.Resolved))
                CheckOne(described, context);
        }
    }

    private static bool HasLimits(OpenApiSchema schema) => schema.SaysMore;

    private static void CheckOne(DescribedSchema described, CheckContext context)
    {
        OpenApiSchema schema = described.Schema.Resolved;
        foreach ((ProseLimit limit, string nextWord) in LimitPhrases.In(described.Text))
        {
            if (KeywordOf(limit, nextWord, schema) is not { } keyword || Declared(schema, keyword) is not { } declared || declared == limit.Value)
                continue;
            // One message for one element, whatever else its description says.
            string phrase = string.Join(" ", limit.Phrase.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
            Finding finding = context.Create(Descriptors.ProseLimit, described.DescriptionPointer, $"'{phrase}'", $"'{keyword}: {Number.Text(declared)}'", Consequence(keyword));
            context.Add(finding with { Location = context.Texts.Find(described.File, described.Description, limit.Phrase) ?? finding.Location });
            return;
        }
    }

    private static string? KeywordOf(ProseLimit limit, string nextWord, OpenApiSchema schema) => SchemaShapes.NonNullType(schema) switch
    {
        JsonSchemaType.Integer or JsonSchemaType.Number when !OtherUnits.Contains(nextWord) && !Characters.Contains(nextWord) => limit.Keyword,
        JsonSchemaType.String when Characters.Contains(nextWord) => limit.Keyword switch { "maximum" => "maxLength", "minimum" => "minLength", _ => null },
        JsonSchemaType.Array when Items.Contains(nextWord) => limit.Keyword switch { "maximum" => "maxItems", "minimum" => "minItems", _ => null },
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

    private static string Consequence(string keyword) => keyword == "default"
        ? "The documentation of the client shows both."
        : "The client checks the schema's before it sends, so a value that the service refuses may pass, or one that it takes may not.";
}
