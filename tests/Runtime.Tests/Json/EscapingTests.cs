using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json;

public class EscapingTests
{
    // One of each kind, and the borders between the kinds.
    private const string Kinds =
        "a~ \"\\/<\0\u0007\b\t\n\v\f\r\u000e\u000f\u0010\u001f\u007f\u0080\u009f\u00a0éÿĀ߿ࠀ\u2022\u2027\u2028\u2029\u202a東\ud7ff\ud800\udbff\udc00\udfff\ue000\ufefe\ufeff\ufffd\uffff";

    // Where blocks of 8, 16 and 32 characters begin and end.
    private static readonly int[] Lengths = [0, 1, 2, 3, 4, 5, 7, 8, 9, 12, 15, 16, 17, 24, 31, 32, 33, 40, 47, 48, 49, 63, 64, 65];

    [Fact]
    public void Every_code_unit_is_written_as_documented_wherever_it_stands()
    {
        for (int unit = 0; unit <= 0xFFFF; unit++)
        {
            string text = ((char)unit).ToString();
            AssertWritten(text);
            AssertWritten($"0123456789{text}abcdefghijklmnopqrstuvwxyz");
        }
    }

    [Fact]
    public void Pairs_of_all_kinds_are_written_as_documented_in_every_place_of_a_block()
    {
        foreach (int before in Lengths)
        {
            foreach (char first in Kinds)
            {
                Assert.All(Kinds, second => AssertWritten($"{new string('x', before)}{first}{second}{new string('y', before % 7)}"));
            }
        }
    }

    [Fact]
    public void Every_length_is_written_into_spans_of_every_length()
    {
        string all = string.Concat(Enumerable.Repeat("""{"id":"é1","a\b":[1,2,"text and more text 東京 🚀"],"n":null}""" + "\n\u2028", 5));
        for (int length = 0; length <= 200; length++)
        {
            string text = all[..length];
            string expected = ExpectedJson.Quoted(text);
            Assert.All(Enumerable.Range(1, 70), span => Assert.Equal(expected, Written(text, new ChunkWriter(span * 4))));
        }
    }

    [Fact]
    public void A_long_text_comes_in_chunks_that_cut_no_pair()
    {
        string text = string.Concat(Enumerable.Repeat("🚀", 20_000));
        for (int before = 0; before < 8; before++)
        {
            var output = new ChunkWriter(200);
            string padded = new string('"', before) + text;

            Assert.Equal(ExpectedJson.Quoted(padded), Written(padded, output));
            Assert.InRange(output.Largest, 1, 4096);
        }
    }

    [Fact]
    public void Every_string_reads_back_as_from_the_writer_of_the_framework() =>
        Gen.Select(Gen.OneOf(Gen.String, Gen.String[Gen.Char[Kinds], 0, 300], Gen.String[Gen.Char["ab\"\\\n"], 0, 300]), Gen.Int[1, 300])
            .Sample((text, span) =>
            {
                string json = Written(text, new ChunkWriter(span));

                Assert.Equal(ExpectedJson.Quoted(text), json);
                Assert.Equal(JsonSerializer.Deserialize<string>(ByFramework(text)), JsonSerializer.Deserialize<string>(json));
            });

    [Fact]
    public void Nothing_is_escaped_that_the_framework_leaves_as_it_is()
    {
        for (int unit = 0; unit < 0xD800; unit++)
        {
            string text = ((char)unit).ToString();
            Assert.True(ByFramework(text) != $"\"{text}\"" || Written(text, new ChunkWriter(0)) == $"\"{text}\"", $"U+{unit:X4}");
        }
    }

    private static void AssertWritten(string text) => Assert.Equal(ExpectedJson.Quoted(text), Written(text, new ChunkWriter(256)));

    private static string Written(string text, ChunkWriter output)
    {
        var json = new JsonEmitter(output);
        json.WriteValue(text);
        json.Flush();
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(output.ToArray());
    }

    private static string ByFramework(string text)
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStringValue(text);
        writer.Flush();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
