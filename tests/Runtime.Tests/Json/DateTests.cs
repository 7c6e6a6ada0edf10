using System.Globalization;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json;

public class DateTests
{
    [Theory]
    [InlineData("2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z")]
    [InlineData("2026-01-02T03:04:05+00:00", "2026-01-02T03:04:05Z")]
    [InlineData("2026-01-02t03:04:05z", "2026-01-02T03:04:05Z")]
    [InlineData("2026-01-02 03:04:05.5-08:00", "2026-01-02T03:04:05.5-08:00")]
    [InlineData("2026-01-02T03:04:05.1234567+14:00", "2026-01-02T03:04:05.1234567+14:00")]
    [InlineData("2026-01-02T03:04:05.123456789Z", "2026-01-02T03:04:05.1234567Z")]
    [InlineData("2026-01-02T03:04:05", "2026-01-02T03:04:05Z")]
    [InlineData("2026-01-02T03:04Z", "2026-01-02T03:04:00Z")]
    [InlineData("2026-01-02", "2026-01-02T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z")]
    public void A_date_and_time_keeps_instant_and_offset(string text, string written)
    {
        Sample sample = Sample.FromJson($$"""{"at":"{{text}}"}""");

        Assert.Equal($$"""{"at":"{{written}}"}""", sample.ToJson());
        Assert.Equal(DateTimeOffset.Parse(written, CultureInfo.InvariantCulture), sample.At);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("2026-01-02T")]
    [InlineData("2026-01-02TZ")]
    [InlineData("2026-01-02T03:04:05.Z")]
    [InlineData("2026-01-02T03:04:05.1x")]
    [InlineData("2026-01-02T03:04:60Z")]
    [InlineData("2026-01-02T03:04:05+15:00")]
    [InlineData("2026-01-02T03:04:05+1")]
    [InlineData("2026-01-02T03:04:05 UTC")]
    [InlineData("0001-01-01T00:00:00+10:00")]
    [InlineData("9999-12-31T23:59:59-10:00")]
    [InlineData("٢٠٢٦-01-02T03:04:05Z")]
    public void What_is_no_date_and_time_is_refused(string text) => ReadingTests.Refused("$.at", $$"""{"at":"{{text}}"}""");

    [Theory]
    [InlineData("03:04:05", "03:04:05")]
    [InlineData("03:04:05.120", "03:04:05.12")]
    [InlineData("03:04:05Z", "03:04:05")]
    [InlineData("23:59", "23:59:00")]
    public void A_time_of_day_is_kept(string text, string written) =>
        Assert.Equal($$"""{"time":"{{written}}"}""", Sample.FromJson($$"""{"time":"{{text}}"}""").ToJson());
}
