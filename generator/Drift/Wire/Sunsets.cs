using System.Globalization;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary><c>x-sunset</c>: the day on which the service takes something away.</summary>
internal static class Sunsets
{
    private const string Key = "x-sunset";

    /// <summary>How long before the day it is time to worry, in days.</summary>
    private const int Window = 90;

    public static void Compare(Comparison comparison, SpecMapping old, SpecMapping now, Place place)
    {
        (DateTime? before, DateTime? after) = (DateOf(old), DateOf(now));
        if (after is not { } date)
            return;
        Place keyword = place.Down(Key);
        bool isNear = comparison.Today is { } today && date <= today.AddDays(Window);
        if (isNear || (before is { } known && date < known))
            comparison.Changed(Descriptors.SunsetNear, keyword, before is null || before == date ? $"ends on {Text(date)}" : $"ends on {Text(date)}, no longer on {Text(before.Value)}", "Calls fail from then on.");
        else if (before != date)
            comparison.Changed(Descriptors.DeprecationWithdrawn, keyword, before is null ? $"ends on {Text(date)}" : $"ends on {Text(date)}, no longer on {Text(before.Value)}", "");
    }

    private static DateTime? DateOf(SpecMapping node)
        => node[Key] is SpecScalar { Text: var text } && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out DateTime date) ? date.Date : null;

    private static string Text(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
