namespace Upstash.Workflow.Samples.Tests;

/// <summary>A clock that stands still until told otherwise, in a zone of its own.</summary>
internal sealed class ManualClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);

    public override TimeZoneInfo LocalTimeZone { get; } =
        TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(2), "Two hours ahead", "Two hours ahead");

    public override DateTimeOffset GetUtcNow() => Now;
}
