using Upstash.Workflow.Runtime;

namespace RunLogs.Service;

/// <summary>Times of the service. One that no calendar holds is shown as unknown rather than as an error.</summary>
internal static class Times
{
    private static readonly long Earliest = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public static DateTimeOffset? Of(UnixMilliseconds? time) => Of(time?.Value);

    public static DateTimeOffset? Of(long? milliseconds)
        => milliseconds is { } time && time != 0 && time >= Earliest && time <= Latest ? DateTimeOffset.FromUnixTimeMilliseconds(time) : null;
}
