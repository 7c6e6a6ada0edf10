using System.Text;
using CsCheck;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json;

public class NameWritingTests
{
    [Fact]
    public void Names_of_every_length_are_written_into_spans_of_every_length()
    {
        for (int length = 0; length <= 100; length++)
        {
            string name = string.Concat(Enumerable.Range(0, length).Select(i => (char)('A' + (i % 57 % 26))));
            Assert.All(Enumerable.Range(0, 30), span => Assert.Equal(Expected(name), Written(name, span * 5)));
        }
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("\n")]
    [InlineData("\u001f")]
    [InlineData("\u007f")]
    [InlineData("é")]
    [InlineData("東")]
    [InlineData("🚀")]
    [InlineData("\u2028")]
    public void What_is_special_is_found_at_every_place_of_a_name(string special)
    {
        for (int length = 0; length <= 50; length++)
        {
            for (int at = 0; at <= length; at++)
            {
                string name = new string('n', at) + special + new string('m', length - at);
                Assert.Equal(Expected(name), Written(name, 0));
            }
        }
    }

    [Fact]
    public void Any_name_is_written_as_documented() =>
        Gen.Select(Gen.String, Gen.Int[0, 200]).Sample((name, span) =>
        {
            string known = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name));
            Assert.Equal(Expected(known), Written(name, span));
        });

    [Fact]
    public void A_name_of_bytes_that_are_no_UTF8_does_not_break_the_text() =>
        Assert.Equal(Expected("a\uFFFD"), Written([(byte)'a', 0xC3], 0));

    private static string Expected(string name)
    {
        string quoted = ExpectedJson.Quoted(name);
        return $"{{{quoted}:1,{quoted}:null,{quoted}:{{{quoted}:[{quoted}]}}}}";
    }

    private static string Written(string name, int span) => Written(Encoding.UTF8.GetBytes(name), span);

    private static string Written(byte[] name, int span)
    {
        var output = new ChunkWriter(span);
        string text = Encoding.UTF8.GetString(name);
        var json = new JsonEmitter(output);
        json.BeginObject();
        json.Write(name, 1L);
        json.WriteNull(name);
        json.WriteName(text);
        json.BeginObject();
        json.WriteName(name);
        json.BeginArray();
        json.WriteValue(text);
        json.EndArray();
        json.EndObject();
        json.EndObject();
        json.Flush();
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
