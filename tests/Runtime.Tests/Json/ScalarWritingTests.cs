using System.Buffers;
using System.Text;
using System.Text.Json;
using CsCheck;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json;

/// <summary>The same text as from the writer of the framework, for every type and in spans of every length.</summary>
public class ScalarWritingTests
{
    [Fact]
    public void Integers() => Gen.OneOf(Gen.Long, Gen.Int.Select(i => (long)i), Among(0, -1, long.MinValue, long.MaxValue))
        .Sample(value => Same((ref JsonEmitter json) => json.WriteValue(value), writer => writer.WriteNumberValue(value)));

    [Fact]
    public void Doubles() => Gen.OneOf(Gen.Double, Among(0.0, -0.0, double.Epsilon, double.MaxValue, double.MinValue, -2.2250738585072014E-308, 1e15, 1e16, 0.1))
        .Where(double.IsFinite)
        .Sample(value => Same((ref JsonEmitter json) => json.WriteValue(value), writer => writer.WriteNumberValue(value)));

    [Fact]
    public void Decimals() => Gen.OneOf(Gen.Decimal, Among(0m, 0.00m, -0.0m, 1.10m, decimal.MinValue, decimal.MaxValue, 1e-28m, -7.9228162514264337593543950335m))
        .Sample(value => Same((ref JsonEmitter json) => json.WriteValue(value), writer => writer.WriteNumberValue(value)));

    [Fact]
    public void Booleans_ids_and_bytes() => Gen.Select(Gen.Bool, Gen.Guid, Gen.Byte.Array[0, 500]).Sample((flag, id, bytes) =>
    {
        Same((ref JsonEmitter json) => json.WriteValue(flag), writer => writer.WriteBooleanValue(flag));
        Same((ref JsonEmitter json) => json.WriteValue(id), writer => writer.WriteStringValue(id));
        Same((ref JsonEmitter json) => json.WriteValue(bytes), writer => writer.WriteBase64StringValue(bytes));
    });

    [Fact]
    public void Times() => Gen.Select(Gen.DateTimeOffset, Gen.Int[0, 8]).Sample((any, digits) =>
    {
        // From whole seconds to whole ticks, in both time zones.
        long unit = (long)Math.Pow(10, Math.Max(0, 8 - digits));
        var time = new DateTimeOffset(any.Ticks / unit * unit, digits % 2 == 0 ? TimeSpan.Zero : any.Offset);
        var day = DateOnly.FromDateTime(time.DateTime);
        var clock = TimeOnly.FromDateTime(time.DateTime);
        Span<char> text = stackalloc char[Rfc3339.MaxLength];

        Assert.True(Rfc3339.TryFormat(time, text, out int length));
        string expected = text[..length].ToString();
        Same((ref JsonEmitter json) => json.WriteValue(time), writer => writer.WriteRawValue($"\"{expected}\""));
        Assert.True(Rfc3339.TryFormat(day, text, out length));
        string expectedDay = text[..length].ToString();
        Same((ref JsonEmitter json) => json.WriteValue(day), writer => writer.WriteRawValue($"\"{expectedDay}\""));
        Assert.True(Rfc3339.TryFormat(clock, text, out length));
        string expectedClock = text[..length].ToString();
        Same((ref JsonEmitter json) => json.WriteValue(clock), writer => writer.WriteRawValue($"\"{expectedClock}\""));
    });

    [Fact]
    public void Elements() => Gen.Int[0, 9000].Sample(size =>
    {
        JsonElement element = JsonElement.Parse($"[{new string(' ', size)}]");
        Same((ref JsonEmitter json) => json.WriteValue(element), writer => writer.WriteRawValue(element.GetRawText()));
    });

    [Fact]
    public void Everything_fits_at_every_place_of_a_span()
    {
        // As long as they get. The first span has 256 bytes, and those that follow 4096.
        Write[] values =
        [
            (ref JsonEmitter json) => json.WriteValue(double.MinValue / 1.1e308),
            (ref JsonEmitter json) => json.WriteValue(-2.2250738585072014E-308),
            (ref JsonEmitter json) => json.WriteValue(-0.1234567890123456789012345678m),
            (ref JsonEmitter json) => json.WriteValue(long.MinValue),
            (ref JsonEmitter json) => json.WriteValue(Guid.Empty),
            (ref JsonEmitter json) => json.WriteValue(new DateTimeOffset(DateTime.MaxValue, TimeSpan.FromHours(14))),
            (ref JsonEmitter json) => json.WriteValue(TimeOnly.MaxValue),
            (ref JsonEmitter json) => json.WriteValue(new string('x', 32)),
            (ref JsonEmitter json) => json.WriteValue(new string('"', 31)),
            (ref JsonEmitter json) => json.WriteValue(new string('"', 70)),
            (ref JsonEmitter json) => json.WriteValue(new string('\u2028', 5)),
            (ref JsonEmitter json) => json.WriteValue(new byte[7]),
            (ref JsonEmitter json) => json.WriteValue(false),
            (ref JsonEmitter json) => json.WriteName("name"u8),
            (ref JsonEmitter json) => json.WriteName("name"),
        ];
        for (int before = 0; before < 270; before++)
        {
            string text = new('.', before);
            Assert.All(values, write => Assert.Equal(Padded(text, write, new ChunkWriter(10_000)), Padded(text, write, new ChunkWriter(0))));
        }
    }

    private static string Padded(string before, Write write, ChunkWriter output)
    {
        var json = new JsonEmitter(output);
        json.BeginArray();
        json.WriteValue(before);
        write(ref json);
        json.EndArray();
        json.Flush();
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private delegate void Write(ref JsonEmitter json);

    // Twice in a list, once at its end, so that commas and the ends of spans are in it.
    private static void Same(Write write, Action<Utf8JsonWriter> byFramework)
    {
        var expected = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(expected, new JsonWriterOptions { SkipValidation = true });
        writer.WriteStartArray();
        byFramework(writer);
        byFramework(writer);
        writer.WriteEndArray();
        writer.Flush();
        string text = Encoding.UTF8.GetString(expected.WrittenSpan);
        Assert.All([0, 260, 300, 5000], length => Assert.Equal(text, Written(write, length)));
    }

    private static string Written(Write write, int length)
    {
        var output = new ChunkWriter(length);
        var json = new JsonEmitter(output);
        json.BeginArray();
        write(ref json);
        write(ref json);
        json.EndArray();
        json.Flush();
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
