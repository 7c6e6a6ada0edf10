using System.Text;
using CsCheck;
using Upstash.Workflow.Runtime.Internal;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Values;

/// <summary>The encoder with its blocks and short cuts, beside one character after the other.</summary>
public class PercentEncodingTests
{
    // Plain runs, escapes and characters beyond ASCII in changing order, as well as halves of surrogate pairs.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Char['a', 'z'].Select(static c => c.ToString()),
        Gen.Char['\0', '\x7F'].Select(static c => c.ToString()),
        Gen.String[Gen.Char['0', '9'], 0, 40],
        Gen.Char['\x80', '\uFFFF'].Select(static c => c.ToString()),
        Gen.Char['\uD800', '\uDFFF'].Select(static c => c.ToString()),
        Gen.Const("🚀")).Array[0, 60].Select(string.Concat);

    [Fact]
    public void Every_character_is_encoded_as_before_at_every_place_of_a_block()
    {
        for (int c = 0; c <= 0x17F; c++)
        {
            for (int length = 1; length <= 40; length++)
            {
                int at = (c + length) % length;
                Check(new string('a', at) + (char)c + new string('b', length - at - 1));
            }

            Check($"{(char)c}");
            Check(new string((char)c, 35));
        }
    }

    [Fact]
    public void Every_unit_of_UTF16_is_encoded_as_before()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            Check($"plain{(char)c}plain");
        }
    }

    [Fact]
    public void Any_text_is_encoded_as_before() => Texts.Sample(Check, iter: 20_000);

    [Fact]
    public void Any_texts_are_encoded_as_before_wherever_the_buffer_ends() => Texts.Array[1, 60].Sample(
        texts =>
        {
            var uri = new RequestUri("/logs");
            foreach (string text in texts)
            {
                uri.Query(text, text);
            }

            string pairs = string.Join('&', texts.Select(static text => $"{Expected(text)}={Expected(text)}"));
            Assert.Equal($"/logs?{pairs}", uri.ToStringAndDispose());
        },
        iter: 2_000);

    private static void Check(string text)
    {
        var uri = RequestUri.ForQuery();
        uri.Query(text, text);
        uri.AppendValue(text);
        Assert.Equal($"{Expected(text)}={Expected(text)}{Expected(text)}", uri.ToStringAndDispose());
        Assert.Equal(Expected(text), PercentEncoding.Encode(text));
    }

    private static string Expected(string text)
    {
        var expected = new StringBuilder();
        foreach (byte value in Encoding.UTF8.GetBytes(text))
        {
            bool isPlain = char.IsAsciiLetterOrDigit((char)value) || "-._~".Contains((char)value, StringComparison.Ordinal);
            _ = isPlain ? expected.Append((char)value) : expected.Append('%').Append(value.ToString("X2", null));
        }

        return expected.ToString();
    }
}
