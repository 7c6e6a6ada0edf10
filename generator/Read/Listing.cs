using System.Globalization;

namespace Upstash.Workflow.Generator.Read;

/// <summary>Values in a message: the first few.</summary>
internal static class Listing
{
    private const int Most = 4;

    public static string Of(IReadOnlyList<string> values)
    {
        string[] quoted = [.. values.Take(Most).Select(static value => $"'{Excerpt.Of(value)}'")];
        return values.Count > Most ? string.Join(", ", quoted) + $" and {values.Count - Most} more" : And(quoted);
    }

    /// <summary>The same for names, which have no quotes.</summary>
    public static string Names(IReadOnlyList<string> names, int most)
        => names.Count <= most ? And(names) : $"{string.Join(", ", names.Take(most))} and {names.Count - most} more";

    public static string Count(int number, string unit) => number.ToString(CultureInfo.InvariantCulture) + " " + unit + (number == 1 ? "" : "s");

    public static string And(IReadOnlyList<string> items)
        => items.Count < 2 ? string.Concat(items) : string.Join(", ", items.Take(items.Count - 1)) + " and " + items[items.Count - 1];
}
