using System.Globalization;
using System.Text;
using CsCheck;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Json;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Values;

public class RequestUriTests
{
    [Fact]
    public void Parameters_follow_in_order_and_unset_ones_are_left_out()
    {
        var uri = new RequestUri("/v2/workflows/logs");
        uri.Query("cursor", (string?)null);
        uri.Query("count", 10L);
        uri.Query("trim body", -1);
        uri.QueryEnum<SampleState>("state", SampleState.On);
        uri.QueryEnum<SampleState>("none", null);
        uri.QueryValue<IdAtTime>("run", new IdAtTime("wfr_1", 7));
        uri.QueryValue<IdAtTime>("none", null);
        uri.QueryList<string>("none", null, QueryListFormat.Comma);

        Assert.Equal("/v2/workflows/logs?count=10&trim%20body=-1&state=ON&run=wfr_1%407", uri.ToStringAndDispose());
    }

    [Fact]
    public void A_query_alone_has_no_question_mark()
    {
        var uri = RequestUri.ForQuery();
        uri.Query("a", "1");
        uri.Query("b", "");
        var empty = RequestUri.ForQuery();

        Assert.Equal("a=1&b=", uri.ToStringAndDispose());
        Assert.Equal("", empty.ToStringAndDispose());
    }

    [Fact]
    public void A_path_that_has_a_query_already_goes_on_with_an_ampersand()
    {
        var uri = new RequestUri("/a?fixed=1");
        uri.Query("b", true);

        Assert.Equal("/a?fixed=1&b=true", uri.ToStringAndDispose());
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void Values_are_the_same_in_every_culture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(
                "bool=false&int=-1&long=-9223372036854775808&double=-1.5E-10&decimal=1.10&at=2026-01-02T03%3A04%3A05.678Z&local=2026-01-02T03%3A04%3A05%2B03%3A30" +
                "&day=2026-01-02&time=03%3A04%3A05.5&id=0f8fad5b-d9cb-469f-a165-70867728950e&uri=https%3A%2F%2Fa.example%2Fx%3Fy%3Di%20%C4%B1&ms=1736340463061&s=-5",
                AllTypes());
            Assert.Equal("1.5", RequestUri.Format(1.5));
            Assert.Equal("-7,8", RequestUri.Format<IReadOnlyList<int>>([-7, 8]));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Times_at_the_ends_of_the_calendar_are_written()
    {
        Assert.Equal("0001-01-01T00:00:00Z", RequestUri.Format(DateTimeOffset.MinValue));
        Assert.Equal("9999-12-31T23:59:59.9999999Z", RequestUri.Format(DateTimeOffset.MaxValue));
        Assert.Equal("0001-01-01T14:00:00+14:00", RequestUri.Format(DateTimeOffset.MinValue.ToOffset(TimeSpan.FromHours(14))));
    }

    [Theory]
    [InlineData("+/=&%#?", "%2B%2F%3D%26%25%23%3F")]
    [InlineData(" é🚀", "%20%C3%A9%F0%9F%9A%80")]
    [InlineData("-._~aZ09", "-._~aZ09")]
    [InlineData("!'()*", "%21%27%28%29%2A")]
    [InlineData("\r\n\0\u007f", "%0D%0A%00%7F")]
    public void Text_is_percent_encoded(string text, string expected)
    {
        var uri = RequestUri.ForQuery();
        uri.Query(text, text);

        Assert.Equal($"{expected}={expected}", uri.ToStringAndDispose());
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character()
    {
        // Not in the table above: attributes cannot hold such strings.
        Text_is_percent_encoded("\ud800x", "%EF%BF%BDx");
        Text_is_percent_encoded("x\udc00", "x%EF%BF%BD");
    }

    [Fact]
    public void Any_text_comes_back_decoded() => Gen.String.Sample(text =>
    {
        var uri = RequestUri.ForQuery();
        uri.Query("c", text);
        string query = uri.ToStringAndDispose();

        string legal = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        Assert.Equal(legal, Uri.UnescapeDataString(query[2..]));
        Assert.Equal(Uri.EscapeDataString(legal), query[2..]);
    });

    [Fact]
    public void Long_cursors_come_back_decoded()
    {
        string cursor = string.Concat(Enumerable.Repeat("+/=&%#? 🚀é", 800));
        var uri = new RequestUri("/logs");
        uri.Query("cursor", cursor);
        uri.Query("count", 1);

        string text = uri.ToStringAndDispose();

        Assert.Equal(cursor, Uri.UnescapeDataString(text["/logs?cursor=".Length..^"&count=1".Length]));
    }

    [Fact]
    public void Only_the_final_string_is_allocated()
    {
        int length = Build().Length;

        long text = Allocated(() => _ = new string('x', length));

        Assert.Equal(text, Allocated(() => _ = Build()));

        static string Build()
        {
            var uri = new RequestUri("/v2/workflows/logs");
            uri.Query("cursor", "1686652644442-12+/=");
            uri.Query("count", 10L);
            uri.Query("at", DateTimeOffset.UnixEpoch);
            uri.Query("fromDate", new UnixMilliseconds(1736340463061));
            uri.Query("flag", true);
            return uri.ToStringAndDispose();
        }

        // Warmed up, so that the pool has its buffer.
        static long Allocated(Action build)
        {
            for (int i = 0; i < 100; i++)
            {
                build();
            }

            long before = GC.GetAllocatedBytesForCurrentThread();
            build();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Theory]
    [InlineData(QueryListFormat.Repeated, "l=a%2Cb&l=c%20d&l=e&z=1")]
    [InlineData(QueryListFormat.Comma, "l=a%2Cb,c%20d,e&z=1")]
    [InlineData(QueryListFormat.Space, "l=a%2Cb%20c%7Cd%20e&z=1", "c|d")]
    [InlineData(QueryListFormat.Pipe, "l=a%2Cb%7Cc%20d%7Ce&z=1")]
    public void Lists_are_written_in_every_format(QueryListFormat format, string expected, string second = "c d")
    {
        var uri = RequestUri.ForQuery();
        uri.QueryList<string>("l", ["a,b", second, "e"], format);
        uri.Query("z", 1);

        Assert.Equal(expected, uri.ToStringAndDispose());
    }

    [Fact]
    public void Lists_take_pairs_enumerations_and_numbers()
    {
        var uri = RequestUri.ForQuery();
        uri.QueryList<IdAtTime>("p", [("a", 1), ("b", 2)], QueryListFormat.Comma);
        uri.QueryList<SampleState>("e", ["ON", "x y"], QueryListFormat.Comma);
        uri.QueryList<double>("n", [1.5, -2], QueryListFormat.Repeated);

        Assert.Equal("p=a%401,b%402&e=ON,x%20y&n=1.5&n=-2", uri.ToStringAndDispose());
    }

    [Theory]
    [InlineData(QueryListFormat.Space, "c d")]
    [InlineData(QueryListFormat.Pipe, "c|d")]
    public void A_value_that_would_arrive_as_two_is_refused(QueryListFormat format, string value) =>
        Assert.Equal("labels", Assert.Throws<ArgumentException>(() => List<string>("labels", ["a", value], format)).ParamName);

    [Fact]
    public void The_default_of_a_struct_is_no_value()
    {
        Assert.Equal("run", Assert.Throws<ArgumentException>(() => List<SampleState>("run", ["ON", default(SampleState)])).ParamName);
        Assert.Equal("id", Assert.ThrowsAny<ArgumentException>(() => List<IdAtTime>("run", [("a", 1), default(IdAtTime)])).ParamName);
        Assert.Equal("id", Assert.ThrowsAny<ArgumentException>(() => Value<IdAtTime>("run", default(IdAtTime))).ParamName);
        Assert.Equal("state", Assert.Throws<ArgumentException>(() => Choice<SampleState>("state", default(SampleState))).ParamName);
        Assert.Equal("@0", default(IdAtTime).ToString());
        Assert.Equal("@0", new QueryValues<IdAtTime>([default]).ToString());
    }

    [Fact]
    public void An_empty_value_that_the_document_lists_is_sent() =>
        Assert.Equal("state=", Choice<MaybeEmpty>("state", default(MaybeEmpty)));

    [Fact]
    public void Doubles_of_a_list_are_finite() =>
        Assert.Equal("ratio", Assert.Throws<ArgumentException>(() => List<double>("ratio", [1, double.NaN])).ParamName);

    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("...", "...")]
    [InlineData("https://x.example/?q", "https%3A%2F%2Fx.example%2F%3Fq")]
    [InlineData("a\\..\\b", "a%5C..%5Cb")]
    public void A_segment_stays_one_segment(string value, string expected)
    {
        var uri = new RequestUri("/v2/runs/");
        uri.AppendSegment("id", value);
        uri.AppendLiteral("/steps/");
        uri.AppendSegment("at", new UnixMilliseconds(7));
        uri.Query("q", "1");

        Assert.Equal($"/v2/runs/{expected}/steps/7?q=1", uri.ToStringAndDispose());
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void A_segment_that_leads_elsewhere_is_refused(string value)
    {
        Assert.Equal("runId", Assert.Throws<ArgumentException>(() => Segment(value)).ParamName);
        Assert.Equal("runId", Assert.Throws<ArgumentException>(() => Segment(new SampleState(value))).ParamName);
        Assert.Equal("runId", Assert.Throws<ArgumentNullException>(() => Segment((string)null!)).ParamName);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_double_that_is_no_number_is_refused(double value) =>
        Assert.Equal("ratio", Assert.Throws<ArgumentException>(() => Query(value)).ParamName);

    private static string List<T>(string name, QueryValues<T> values, QueryListFormat format = QueryListFormat.Comma)
    {
        var uri = RequestUri.ForQuery();
        uri.QueryList(name, values, format);
        return uri.ToStringAndDispose();
    }

    private static string Value<T>(string name, T? value)
        where T : struct, IQueryValue
    {
        var uri = RequestUri.ForQuery();
        uri.QueryValue(name, value);
        return uri.ToStringAndDispose();
    }

    private static string Choice<T>(string name, T? value)
        where T : struct, IOpenEnum<T>
    {
        var uri = RequestUri.ForQuery();
        uri.QueryEnum(name, value);
        return uri.ToStringAndDispose();
    }

    private static void Query(double value)
    {
        var uri = RequestUri.ForQuery();
        uri.Query("ratio", value);
    }

    private static void Segment<T>(T value)
    {
        var uri = new RequestUri("/");
        if (value is string or null)
        {
            uri.AppendSegment("runId", (string)(object)value!);
        }
        else
        {
            uri.AppendSegment("runId", value);
        }
    }

    private static string AllTypes()
    {
        var uri = RequestUri.ForQuery();
        uri.Query("bool", false);
        uri.Query("int", -1);
        uri.Query("long", long.MinValue);
        uri.Query("double", -1.5e-10);
        uri.Query("decimal", 1.10m);
        uri.Query("at", new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero));
        uri.Query("local", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromMinutes(210)));
        uri.Query("day", new DateOnly(2026, 1, 2));
        uri.Query("time", new TimeOnly(3, 4, 5, 500));
        uri.Query("id", new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"));
        uri.Query("uri", new Uri("https://a.example/x?y=i ı"));
        uri.Query("ms", new UnixMilliseconds(1736340463061));
        uri.Query("s", new UnixSeconds(-5));
        return uri.ToStringAndDispose();
    }

    /// <summary>An open enumeration one of whose values is the empty text.</summary>
    private readonly struct MaybeEmpty(string value) : IOpenEnum<MaybeEmpty>
    {
        public string Value => value ?? "";

        public bool IsKnown => Value.Length == 0;

        public static implicit operator MaybeEmpty(string value) => new(value);

        public bool Equals(MaybeEmpty other) => Value == other.Value;
    }
}
