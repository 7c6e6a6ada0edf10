using System.Globalization;
using System.Text;
using CsCheck;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Values;

public class UnixTimeTests
{
    private static readonly DateTimeOffset Instant = new(2025, 1, 8, 13, 7, 43, 61, TimeSpan.FromHours(2));

    [Fact]
    public void They_come_from_instants_and_numbers_and_go_back()
    {
        UnixMilliseconds milliseconds = Instant;
        UnixSeconds seconds = Instant;
        UnixMilliseconds number = 1736334463061;

        Assert.Equal(number, milliseconds);
        Assert.Equal(1736334463, seconds.Value);
        Assert.Equal(Instant, milliseconds.ToDateTimeOffset());
        Assert.Equal(TimeSpan.Zero, milliseconds.ToDateTimeOffset().Offset);
        Assert.Equal(Instant.AddMilliseconds(-61), (DateTimeOffset)seconds);
        Assert.Equal(1736334463061, (long)milliseconds);
    }

    [Theory]
    [InlineData(1999, 1)]
    [InlineData(-1, -1)]
    [InlineData(-1000, -1)]
    [InlineData(-1001, -2)]
    [InlineData(long.MinValue, -9223372036854776)]
    [InlineData(long.MaxValue, 9223372036854775)]
    public void Milliseconds_become_seconds_by_rounding_down(long milliseconds, long seconds) =>
        Assert.Equal(seconds, ((UnixSeconds)new UnixMilliseconds(milliseconds)).Value);

    [Fact]
    public void Seconds_become_milliseconds_where_they_fit()
    {
        Assert.Equal(7000, ((UnixMilliseconds)new UnixSeconds(7)).Value);
        Assert.Throws<OverflowException>(() => (UnixMilliseconds)new UnixSeconds(long.MaxValue));
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(-62135596800001)]
    [InlineData(253402300800000)]
    public void Values_beyond_the_calendar_are_held_and_only_conversion_fails(long value)
    {
        var time = new UnixMilliseconds(value);

        Assert.Equal(value, time.Value);
        Assert.False(time.TryToDateTimeOffset(out DateTimeOffset none));
        Assert.Equal(default, none);
        Assert.Throws<ArgumentOutOfRangeException>(() => time.ToDateTimeOffset());
        Assert.False(new UnixSeconds(value).TryToDateTimeOffset(out _));
    }

    [Fact]
    public void The_ends_of_the_calendar_are_within()
    {
        Assert.True(((UnixMilliseconds)DateTimeOffset.MinValue).TryToDateTimeOffset(out DateTimeOffset first));
        Assert.True(((UnixMilliseconds)DateTimeOffset.MaxValue).TryToDateTimeOffset(out DateTimeOffset last));
        Assert.True(((UnixSeconds)DateTimeOffset.MaxValue).TryToDateTimeOffset(out _));

        Assert.Equal(DateTimeOffset.MinValue, first);
        Assert.Equal(9999, last.Year);
    }

    [Fact]
    public void Converting_never_throws_with_the_safe_method() => Gen.Long.Sample(value =>
    {
        Assert.Equal(Record.Exception(() => new UnixSeconds(value).ToDateTimeOffset()) is null, new UnixSeconds(value).TryToDateTimeOffset(out _));
        Assert.Equal(Record.Exception(() => new UnixMilliseconds(value).ToDateTimeOffset()) is null, new UnixMilliseconds(value).TryToDateTimeOffset(out _));
    });

    [Fact]
    public void They_compare_as_numbers() => Gen.Select(Gen.Long, Gen.Long).Sample((x, y) =>
    {
        UnixMilliseconds a = x, b = y;
        UnixSeconds c = x, d = y;

        Assert.Equal((x < y, x <= y, x > y, x >= y, x == y, x != y), (a < b, a <= b, a > b, a >= b, a == b, a != b));
        Assert.Equal((x < y, x <= y, x > y, x >= y, x == y, x != y), (c < d, c <= d, c > d, c >= d, c == d, c != d));
        Assert.Equal(x.CompareTo(y), a.CompareTo(b));
        Assert.Equal(x.CompareTo(y), ((IComparable)c).CompareTo(d));
        Assert.Equal(a == b, a.Equals((object)b) && a.GetHashCode() == b.GetHashCode());
    });

    [Fact]
    public void They_compare_with_nothing_else()
    {
        Assert.Equal(1, new UnixMilliseconds(0).CompareTo(null));
        Assert.Throws<ArgumentException>(() => new UnixMilliseconds(0).CompareTo((object)0L));
        Assert.False(new UnixSeconds(1).Equals((object)1L));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("sv-SE")]
    public void Their_digits_are_the_same_in_every_culture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            UnixMilliseconds time = -1736340463061;
            Span<char> chars = stackalloc char[20];
            Span<byte> bytes = stackalloc byte[20];

            Assert.Equal("-1736340463061", time.ToString());
            Assert.Equal("-1736340463061", $"{time}");
            Assert.Equal("-1736340463061", time.ToString(null, CultureInfo.CurrentCulture));
            Assert.Equal("-1736340463061", new UnixSeconds(time.Value).ToString());
            Assert.True(time.TryFormat(chars, out int charsWritten, default, CultureInfo.CurrentCulture));
            Assert.Equal("-1736340463061", new string(chars[..charsWritten]));
            Assert.True(time.TryFormat(bytes, out int bytesWritten, default, CultureInfo.CurrentCulture));
            Assert.Equal("-1736340463061", Encoding.ASCII.GetString(bytes[..bytesWritten]));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
