using System.Text.Json;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json;

public class ReadingTests
{
    [Fact]
    public void Every_type_is_read_and_written_back()
    {
        const string Json = """
            {"text":"a\"b\u00e9🚀</>","flag":true,"small":-12,"large":9223372036854775807,"ratio":0.1,"price":1.10,"at":"2026-01-02T03:04:05.678+05:30","day":"2026-01-02","time":"03:04:05.5","id":"0f8fad5b-d9cb-469f-a165-70867728950e","link":"https://a.example/b?c=d e","bytes":"AQID/w==","millis":1736340463061,"seconds":-1,"any":{"x":[1.10,1e400]},"child":{"text":"c"},"state":"ON","children":[{},{"small":1}],"headers":{"A":["1","2"],"b":[]},"numbers":[1,2],"holes":[1,null],"texts":{"k":null,"l":"m"}}
            """;

        Sample sample = Sample.FromJson(Json);

        Assert.Equal("a\"bé🚀</>", sample.Text);
        Assert.Equal(long.MaxValue, sample.Large);
        Assert.Equal(TimeSpan.FromMinutes(330), sample.At!.Value.Offset);
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 21, 34, 5, 678, TimeSpan.Zero), sample.At.Value.ToUniversalTime());
        Assert.Equal([1, 2, 3, 255], sample.Bytes);
        Assert.Equal(SampleState.On, sample.State);
        Assert.Equal(["1", "2"], sample.Headers!["A"]);
        Assert.Equal([1, null], sample.Holes!);
        Assert.Null(sample.Texts!["k"]);
        Assert.Equal(Json.Replace("\\u00e9", "é", StringComparison.Ordinal), sample.ToJson());
    }

    [Fact]
    public void Null_is_null_for_every_member_and_is_not_written()
    {
        string[] names = [.. typeof(Sample).GetProperties().Select(p => p.Name).Where(n => n != "AdditionalProperties")];
        string json = "{" + string.Join(',', names.Select(n => $"\"{JsonNamingPolicy.CamelCase.ConvertName(n)}\":null")) + "}";

        Sample sample = Sample.FromJson(json);

        Assert.All(names, name => Assert.Null(typeof(Sample).GetProperty(name)!.GetValue(sample)));
        Assert.Equal("{}", sample.ToJson());
        Assert.Empty(sample.AdditionalProperties);
    }

    [Fact]
    public void A_null_in_a_list_or_map_is_dropped_unless_the_items_are_nullable()
    {
        Sample sample = Sample.FromJson("""{"children":[null,{}],"numbers":[1,null,2],"headers":{"a":null,"b":[null,"x"]},"holes":[null]}""");

        Assert.Single(sample.Children!);
        Assert.Equal([1, 2], sample.Numbers);
        Assert.Equal(["b"], sample.Headers!.Keys);
        Assert.Equal(["x"], sample.Headers["b"]);
        Assert.Equal([null], sample.Holes!);
    }

    [Fact]
    public void The_last_of_two_equal_names_wins()
    {
        Sample sample = Sample.FromJson("""{"small":1,"x":1,"headers":{"a":["1"],"a":["2"],"b":[],"b":null},"small":2,"y":0,"x":2}""");

        Assert.Equal(2, sample.Small);
        Assert.Equal(["2"], sample.Headers!["a"]);
        Assert.False(sample.Headers.ContainsKey("b"));
        Assert.Equal("""{"small":2,"headers":{"a":["2"]},"x":2,"y":0}""", sample.ToJson());
    }

    [Fact]
    public void Members_are_found_in_any_order_and_with_escaped_names()
    {
        Sample sample = Sample.FromJson("""{"price":1,"text":"t","sm\u0061ll":3,"flag":false}""");

        Assert.Equal((1m, "t", 3, false), (sample.Price!.Value, sample.Text!, sample.Small!.Value, sample.Flag!.Value));
    }

    [Fact]
    public void A_byte_order_mark_and_white_space_are_skipped() => Assert.Equal(7, Sample.FromJson("\uFEFF \r\n\t{ \"small\" : 7 } \n").Small);

    [Fact]
    public void An_unknown_enumeration_value_is_kept()
    {
        Sample sample = Sample.FromJson("""{"state":"EXPLODED"}""");

        Assert.False(sample.State!.Value.IsKnown);
        Assert.Equal("""{"state":"EXPLODED"}""", sample.ToJson());
    }

    [Theory]
    [InlineData("12", 12L)]
    [InlineData("\"12\"", 12L)]
    [InlineData("12.0", 12L)]
    [InlineData("1e3", 1000L)]
    [InlineData("\"1E+3\"", 1000L)]
    [InlineData("1200e-2", 12L)]
    [InlineData("1.5e1", 15L)]
    [InlineData("0.0000e99", 0L)]
    [InlineData("-0", 0L)]
    [InlineData("1736340463061.0", 1736340463061L)]
    [InlineData("9223372036854775807.000", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("-9.223372036854775808e18", long.MinValue)]
    [InlineData("9007199254740993", 9007199254740993L)]
    public void Integers_are_read_however_they_are_written(string json, long expected)
    {
        Assert.Equal(expected, Sample.FromJson($$"""{"large":{{json}}}""").Large);
        Assert.Equal(expected, Sample.FromJson($$"""{"millis":{{json}}}""").Millis!.Value.Value);
        Assert.Equal(expected, Sample.FromJson($$"""{"seconds":{{json}}}""").Seconds!.Value.Value);
        Assert.Equal([expected], Sample.FromJson($$"""{"numbers":[{{json}}]}""").Numbers);
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("1e19")]
    [InlineData("1e999999999999999999999")]
    [InlineData("1e-1")]
    [InlineData("\"\"")]
    [InlineData("\" 12\"")]
    [InlineData("\"+12\"")]
    [InlineData("\"012\"")]
    [InlineData("\"NaN\"")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("[1]")]
    public void What_is_no_integer_is_refused(string json) => Refused("$.large", $$"""{"large":{{json}}}""");

    [Theory]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("\"-2147483648\"", int.MinValue)]
    [InlineData("2.147483647e9", int.MaxValue)]
    public void Small_integers_have_their_range(string json, int expected) => Assert.Equal(expected, Sample.FromJson($$"""{"small":{{json}}}""").Small);

    [Theory]
    [InlineData("2147483648")]
    [InlineData("\"-2147483649\"")]
    public void A_small_integer_that_does_not_fit_is_refused(string json) => Refused("$.small", $$"""{"small":{{json}}}""");

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("\"1.5\"", 1.5)]
    [InlineData("1e-400", 0)]
    [InlineData("-1.7976931348623157e308", double.MinValue)]
    public void Numbers_are_read_from_numbers_and_strings(string json, double expected) =>
        Assert.Equal(expected, Sample.FromJson($$"""{"ratio":{{json}}}""").Ratio);

    [Theory]
    [InlineData("ratio", "1e400")]
    [InlineData("ratio", "\"1e400\"")]
    [InlineData("ratio", "\"NaN\"")]
    [InlineData("ratio", "\"Infinity\"")]
    [InlineData("ratio", "\"1,5\"")]
    [InlineData("ratio", "\"(1)\"")]
    [InlineData("ratio", "false")]
    [InlineData("price", "1e30")]
    [InlineData("price", "\"1 \"")]
    [InlineData("price", "[]")]
    public void What_is_no_number_is_refused(string name, string json) => Refused("$." + name, $$"""{"{{name}}":{{json}}}""");

    [Theory]
    [InlineData("1.10", "1.10")]
    [InlineData("\"0.30\"", "0.30")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void Decimals_keep_their_scale(string json, string expected) =>
        Assert.Equal($$"""{"price":{{expected}}}""", Sample.FromJson($$"""{"price":{{json}}}""").ToJson());

    [Theory]
    [InlineData("12.50", "12.50")]
    [InlineData("9007199254740993", "9007199254740993")]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    public void A_string_takes_the_text_of_a_number_or_boolean(string json, string expected) =>
        Assert.Equal(expected, Sample.FromJson($$"""{"text":{{json}}}""").Text);

    [Theory]
    [InlineData("text", "{}")]
    [InlineData("text", "[]")]
    [InlineData("state", "[]")]
    [InlineData("flag", "\"yes\"")]
    [InlineData("flag", "1")]
    [InlineData("day", "\"2026-02-30\"")]
    [InlineData("day", "20260102")]
    [InlineData("time", "\"25:00:00\"")]
    [InlineData("id", "\"no-uuid\"")]
    [InlineData("bytes", "\"A\"")]
    [InlineData("bytes", "\"*\"")]
    [InlineData("child", "[]")]
    [InlineData("child", "\"secret\"")]
    [InlineData("children", "{}")]
    [InlineData("headers", "[]")]
    public void Another_type_is_refused(string name, string json) => Refused("$." + name, $$"""{"{{name}}":{{json}}}""");

    [Theory]
    [InlineData("\"true\"", true)]
    [InlineData("\"false\"", false)]
    public void Booleans_are_read_from_strings(string json, bool expected) => Assert.Equal(expected, Sample.FromJson($$"""{"flag":{{json}}}""").Flag);

    [Theory]
    [InlineData("AQI", new byte[] { 1, 2 })]
    [InlineData("-_8=", new byte[] { 0xFB, 0xFF })]
    [InlineData("", new byte[0])]
    public void Base64_is_read_in_both_alphabets(string text, byte[] expected) => Assert.Equal(expected, Sample.FromJson($$"""{"bytes":"{{text}}"}""").Bytes);

    internal static JsonException Refused(string path, string json)
    {
        JsonException exception = Assert.Throws<JsonException>(() => Sample.FromJson(json));
        Assert.Equal(path, exception.Path);
        Assert.StartsWith(path + ": ", exception.Message, StringComparison.Ordinal);
        Assert.NotNull(exception.LineNumber);
        Assert.NotNull(exception.BytePositionInLine);
        return exception;
    }
}
