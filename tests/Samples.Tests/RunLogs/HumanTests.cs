using global::RunLogs.Rendering;

namespace Upstash.Workflow.Samples.Tests.RunLogs;

public sealed class HumanTests
{
    [Theory]
    [InlineData(-5, "0ms")]
    [InlineData(0, "0ms")]
    [InlineData(0.84, "840ms")]
    [InlineData(0.9996, "1.0s")]
    [InlineData(12.34, "12.3s")]
    [InlineData(59.99, "0m59s")]
    [InlineData(200, "3m20s")]
    [InlineData(7_500, "2h05m")]
    [InlineData(357_000, "4d03h")]
    public void Durations_read_well(double seconds, string text) => Assert.Equal(text, Human.Duration(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(0, "now")]
    [InlineData(5, "5s ago")]
    [InlineData(185, "3m ago")]
    [InlineData(7_500, "2h ago")]
    [InlineData(357_000, "4d ago")]
    [InlineData(31_536_000, "2025-03-14")]
    [InlineData(-86_400, "2026-03-15")]
    public void Ages_read_well(int seconds, string text) => Assert.Equal(text, Human.Age(Example.Now.AddSeconds(-seconds), Example.Now));

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("  a\n\t b ", 10, "a b")]
    [InlineData("0123456789x", 10, "012345678…")]
    [InlineData("01234567😀x", 10, "01234567…")]
    [InlineData("a\u001b[31mb", 10, "a[31mb")]
    public void A_line_is_one_line(string text, int width, string line) => Assert.Equal(line, Human.OneLine(text, width));
}
