namespace RunLogs.Rendering;

/// <summary>A stretch of the run's time as a stretch of characters: where it lies matters as much as how long it is.</summary>
internal static class DurationBar
{
    public static string Of(TimeSpan start, TimeSpan end, TimeSpan total, int width, char full, char empty)
    {
        if (total <= TimeSpan.Zero)
        {
            return new string(full, width);
        }

        int first = Math.Clamp((int)Math.Round(start / total * width), 0, width - 1);
        int last = Math.Clamp((int)Math.Round(end / total * width), first + 1, width);
        return new string(empty, first) + new string(full, last - first) + new string(empty, width - last);
    }
}
