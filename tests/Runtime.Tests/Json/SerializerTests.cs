using System.Text;
using System.Text.Json;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json;

public class SerializerTests
{
    private const string Json =
        """{"One":{"small":1,"extra":1.10},"Many":[{"text":"\u00E9"},null,{}],"ByState":{"ON":1,"NEW":2},"State":"OFF","Times":{"-5":7},"At":1736340463061}""";

    public static TheoryData<bool> Modes => [true, false];

    [Theory]
    [MemberData(nameof(Modes))]
    public void Models_enumerations_and_times_pass_through_the_serializer(bool generated)
    {
        JsonSerializerOptions options = Options(generated);

        Envelope envelope = JsonSerializer.Deserialize<Envelope>(Json, options)!;

        Assert.Equal(1, envelope.One!.Small);
        Assert.Equal("1.10", envelope.One.AdditionalProperties["extra"].GetRawText());
        Assert.Equal("é", envelope.Many[0]!.Text);
        Assert.Null(envelope.Many[1]);
        Assert.Equal(2, envelope.ByState["NEW"]);
        Assert.Equal(new UnixSeconds(7), envelope.Times[-5]);
        Assert.Equal(1736340463061, envelope.At!.Value.Value);
        Assert.Equal(Json.Replace("\\u00E9", "é", StringComparison.Ordinal), JsonSerializer.Serialize(envelope, options));
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task A_stream_in_small_pieces_gives_the_same(bool generated)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Json));
        JsonSerializerOptions options = new(Options(generated)) { DefaultBufferSize = 1 };

        Envelope? envelope = await JsonSerializer.DeserializeAsync<Envelope>(stream, options, TestContext.Current.CancellationToken);

        Assert.Equal(Json.Replace("\\u00E9", "é", StringComparison.Ordinal), JsonSerializer.Serialize(envelope, options));
    }

    [Fact]
    public void Nulls_are_nulls()
    {
        Envelope envelope = JsonSerializer.Deserialize<Envelope>("""{"One":null,"State":null,"At":null}""")!;

        Assert.Null(envelope.One);
        Assert.Null(envelope.State);
        Assert.Null(envelope.At);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<SampleState>("null"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<UnixSeconds>("null"));
    }

    [Fact]
    public void Comments_and_trailing_commas_follow_the_options()
    {
        var options = new JsonSerializerOptions { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        const string Lenient = """{"One":{"small":/* one */1,"extra":[1,],},}""";

        Assert.Equal("""{"small":1,"extra":[1]}""", JsonSerializer.Deserialize<Envelope>(Lenient, options)!.One!.ToJson());
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Envelope>(Lenient));
    }

    [Theory]
    [InlineData("""{"extra":"\ud800"}""")]
    [InlineData("""{"extra":[1.10, "\u00e9\/", 1e400]}""")]
    public void Unknown_members_keep_their_bytes_through_the_serializer(string json) =>
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Sample>(json)));

    [Fact]
    public void Indentation_around_a_model_is_kept_valid()
    {
        string json = JsonSerializer.Serialize(new Envelope(new Sample { Small = 1 }, [], [], null, [], null), new JsonSerializerOptions { WriteIndented = true });

        Assert.Equal(1, JsonSerializer.Deserialize<Envelope>(json)!.One!.Small);
    }

    [Theory]
    [InlineData("""{"One":{"small":"x"}}""")]
    [InlineData("""{"One":[]}""")]
    [InlineData("""{"One":{"text":"\ud800"}}""")]
    [InlineData("""{"One":{"extra":"\ud800","small":[]}}""")]
    [InlineData("""{"State":1}""")]
    [InlineData("""{"State":"\ud800"}""")]
    [InlineData("""{"At":"1.5"}""")]
    [InlineData("""{"At":1e19}""")]
    [InlineData("""{"At":[]}""")]
    [InlineData("""{"Times":{"x":1}}""")]
    public void Bad_values_are_JsonExceptions(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Envelope>(json));

    [Theory]
    [InlineData("1736340463061.0")]
    [InlineData("\"1736340463061\"")]
    public void Times_are_read_as_leniently_as_by_the_scanner(string json)
    {
        Assert.Equal(1736340463061, JsonSerializer.Deserialize<UnixMilliseconds>(json).Value);
        Assert.Equal(1736340463061, JsonSerializer.Deserialize<UnixSeconds>(json).Value);
    }

    private static JsonSerializerOptions Options(bool generated) => new()
    {
        TypeInfoResolver = generated ? SerializerContext.Default : new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
    };
}
