using System.Globalization;
using System.Text;
using System.Text.Json;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Json.Differential;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json.Edges;

/// <summary>What may not stand in a string, at every place of it: refused, whether the string is read or skipped.</summary>
public class BadStringTests
{
    private const int MostBefore = 130;

    private static readonly (string Start, string End, ReadValue<object> Read)[] Places =
    [
        ("\"", "\"", static (ref json) => json.ReadString()),
        ("[\"", "\"]", Scanning.Skip),
        ("{\"", "\":1}", Scanning.Skip),
        ("{\"", "\":1}", static (ref json) => json.ReadModel<Sample>()),
        ("{\"zz\":\"", "\"}", static (ref json) => json.ReadModel<Sample>()),
        ("{\"text\":\"", "\"}", static (ref json) => json.ReadModel<Sample>()),
        ("{\"any\":\"", "\"}", static (ref json) => json.ReadModel<Sample>()),
        ("{\"headers\":{\"", "\":[]}}", static (ref json) => json.ReadModel<Sample>()),
    ];

    [Fact]
    public void Control_characters_are_refused_at_their_byte()
    {
        for (int character = 0; character < 0x20; character++)
        {
            CheckEverywhere(((char)character).ToString(), 0, character is 0 or 0x0A or 0x1F ? 1 : 7);
        }
    }

    [Fact]
    public void Letters_that_are_no_escape_are_refused_at_their_byte()
    {
        for (char letter = '\x01'; letter < '\x80'; letter++)
        {
            if (!"\"\\/bfnrtu".Contains(letter, StringComparison.Ordinal))
            {
                CheckEverywhere("\\" + letter, 1, letter == 'a' ? 1 : 11);
            }
        }
    }

    // Also where the character goes on in the next block.
    [Theory]
    [InlineData("\\é")]
    [InlineData("\\€")]
    [InlineData("\\🚀")]
    [InlineData("\\\\\\é")]
    public void Other_letters_are_no_escape_either(string bad) => CheckEverywhere(bad + new string('é', 40), bad.LastIndexOf('\\') + 1, 1);

    [Theory]
    [InlineData("\\u")]
    [InlineData("\\u0")]
    [InlineData("\\u00")]
    [InlineData("\\u000")]
    [InlineData("\\u000g")]
    [InlineData("\\u00G0")]
    [InlineData("\\u0x41")]
    [InlineData("\\u/000")]
    [InlineData("\\u:000")]
    [InlineData("\\u@000")]
    [InlineData("\\u`000")]
    [InlineData("\\u 041")]
    [InlineData("\\u00é0")]
    [InlineData("\\ud83d\\u")]
    [InlineData("\\ud83d\\ude8")]
    [InlineData("\\ud83d\\ude8x")]
    [InlineData("\\\\\\")]
    public void Broken_escapes_are_refused(string escape) => CheckEverywhere(escape, null, 2);

    // Without an offset: refused is enough, as System.Text.Json is not sure of the byte either.
    private static void CheckEverywhere(string bad, int? offset, int step)
    {
        foreach ((string start, string end, ReadValue<object> read) in Places)
        {
            for (int before = 0; before <= MostBefore; before += step)
            {
                string front = start + new string('a', before);
                byte[] json = Encoding.UTF8.GetBytes(front + bad + end);
                JsonException exception = Assert.Throws<JsonException>(() => Scanning.Read(json, read));
                Assert.True(offset is null || exception.Message.EndsWith(ByteOf(front.Length + offset.Value), StringComparison.Ordinal), $"{exception.Message}{ByteOf(front.Length + offset.GetValueOrDefault())}");
            }
        }
    }

    private static string ByteOf(int offset) => string.Create(CultureInfo.InvariantCulture, $": no valid JSON at byte {offset}");
}
