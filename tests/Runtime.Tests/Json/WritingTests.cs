using System.Buffers;
using System.Text;
using System.Text.Json;
using CsCheck;
using Upstash.Workflow.Runtime.Internal;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json;

public class WritingTests
{
    [Fact]
    public void Nothing_is_written_for_what_is_not_set() => Assert.Equal("{}", new Sample().ToJson());

    [Fact]
    public void Text_is_escaped_no_more_than_needed() =>
        Assert.Equal("""{"text":"<a href='é'>&\"\\\n\u0000+"}""", new Sample { Text = "<a href='é'>&\"\\\n\0+" }.ToJson());

    [Fact]
    public void Half_a_surrogate_pair_is_replaced()
    {
        Sample sample = new()
        {
            Text = "a\ud800b",
            Texts = new Dictionary<string, string?> { ["\udc00"] = "\ud800" },
            State = "x\udc00",
        };

        Sample read = Sample.FromJson(sample.ToJson());

        Assert.Equal("a\uFFFDb", read.Text);
        Assert.Equal("\uFFFD", read.Texts!["\uFFFD"]);
        Assert.Equal("x\uFFFD", read.State!.Value.Value);
    }

    [Fact]
    public void Every_finite_double_and_every_string_comes_back() =>
        Gen.Select(Gen.Double, Gen.String, Gen.Decimal, Gen.Long).Sample((ratio, text, price, large) =>
        {
            if (!double.IsFinite(ratio))
            {
                return;
            }

            Sample read = Sample.FromJson(new Sample { Ratio = ratio, Text = text, Price = price, Large = large }.ToJson());
            Assert.Equal(BitConverter.DoubleToInt64Bits(ratio), BitConverter.DoubleToInt64Bits(read.Ratio!.Value));
            Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), read.Text);
            Assert.Equal(decimal.GetBits(price), decimal.GetBits(read.Price!.Value));
            Assert.Equal(large, read.Large);
        });

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_double_that_is_no_number_is_refused_by_name(double value)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new Sample { Ratio = value }.ToJson());

        Assert.Contains("ratio", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_null_where_none_belongs_is_written_as_null() =>
        Assert.Equal("""{"children":[null]}""", new Sample { Children = [null!] }.ToJson());

    [Fact]
    public void A_circle_of_models_ends_at_the_depth_limit()
    {
        var children = new List<Sample>();
        var sample = new Sample { Children = children };
        children.Add(sample);

        Assert.Throws<InvalidOperationException>(sample.ToJson);
    }

    [Fact]
    public void An_element_is_written_byte_for_byte()
    {
        JsonElement element = JsonElement.Parse("""{ "a" : [1.10, 1e400, 9007199254740993, "\u00e9\ud83d\ude80"] }"""u8);

        Assert.Equal("""{"any":{ "a" : [1.10, 1e400, 9007199254740993, "\u00e9\ud83d\ude80"] }}""", new Sample { Any = element }.ToJson());
        Assert.Equal("{}", new Sample { Any = default(JsonElement) }.ToJson());
    }

    [Fact]
    public void A_buffer_writer_gets_the_same_bytes()
    {
        var output = new ArrayBufferWriter<byte>();
        var sample = new Sample { Text = "é", Small = 1 };

        sample.WriteJson(output);

        Assert.Equal(sample.ToJson(), Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void A_null_member_can_be_written_on_purpose()
    {
        var output = new ArrayBufferWriter<byte>();
        var json = new JsonEmitter(output);

        json.BeginObject();
        json.WriteNull("a"u8);
        json.WriteName("b"u8);
        json.BeginArray();
        json.WriteNullValue();
        json.EndArray();
        json.EndObject();
        json.Flush();

        Assert.Equal("""{"a":null,"b":[null]}""", Encoding.UTF8.GetString(output.WrittenSpan));
    }
}
