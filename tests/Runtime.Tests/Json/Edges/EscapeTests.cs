using System.Text;
using System.Text.Json;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Json.Differential;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json.Edges;

/// <summary>Every escape at every place of a string and of a name, among characters of one to four bytes.</summary>
public sealed class EscapeTests : IDisposable
{
    private const int MostBefore = 130;

    private static readonly string[] Letters = ["a", "é", "€", "🚀"];

    private readonly GuardedMemory _memory = new(4096);

    public static TheoryData<string, string> Escapes() => new()
    {
        { "\\\"", "\"" }, { "\\\\", "\\" }, { "\\/", "/" }, { "\\b", "\b" }, { "\\f", "\f" }, { "\\n", "\n" }, { "\\r", "\r" }, { "\\t", "\t" },
        { "\\u0000", "\0" }, { "\\u0022", "\"" }, { "\\u005C", "\\" }, { "\\u005c\\u0022", "\\\"" }, { "\\u007f", "\u007F" }, { "\\u0080", "\u0080" },
        { "\\u00e9", "é" }, { "\\u07FF", "\u07FF" }, { "\\u0800", "\u0800" }, { "\\uD7FF", "\uD7FF" }, { "\\uE000", "\uE000" }, { "\\uFFFF", "\uFFFF" },
        { "\\uaBcD", "\uABCD" }, { "\\ud83d\\ude80", "🚀" }, { "\\uD800\\uDC00", "\U00010000" }, { "\\uDBFF\\uDFFF", "\U0010FFFF" },
        { "\\\\u0041", "\\u0041" }, { "\\\\\\\"", "\\\"" }, { "\\\\\\\\", "\\\\" }, { "\\n\\n", "\n\n" }, { "\\u0041\\u0042\\u0043", "ABC" },
    };

    public void Dispose() => _memory.Dispose();

    [Theory]
    [MemberData(nameof(Escapes))]
    public void Means_its_character_wherever_it_stands(string escape, string meaning)
    {
        foreach (string letter in Letters)
        {
            for (int before = 0; before <= MostBefore; before++)
            {
                string front = string.Concat(Enumerable.Repeat(letter, before / Encoding.UTF8.GetByteCount(letter)));
                AssertText(front + escape, front + meaning);
                AssertText(front + escape + letter + new string('c', 67), front + meaning + letter + new string('c', 67));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Escapes))]
    public void Means_its_character_at_every_distance_to_another(string escape, string meaning)
    {
        for (int between = 0; between <= 70; between++)
        {
            string middle = new('m', between);
            AssertText(escape + middle + "\\\\" + middle + escape, meaning + middle + "\\" + middle + meaning);
            AssertText("é" + escape + middle + "\\u20ac" + escape, "é" + meaning + middle + "€" + meaning);
        }
    }

    [Fact]
    public void Every_code_unit_can_be_escaped()
    {
        for (int unit = 0; unit <= 0xFFFF; unit += char.IsSurrogate((char)unit) ? 97 : 13)
        {
            byte[] json = Encoding.UTF8.GetBytes($"\"\\u{unit:x4}\"");
            bool isText = Scanning.TryRead(json, static (ref scanner) => scanner.ReadString(), out string? text);
            Assert.Equal(char.IsSurrogate((char)unit) ? null : ((char)unit).ToString(), text);
            Assert.Equal(!char.IsSurrogate((char)unit), isText);
            Assert.True(Scanning.Skips(json));
        }
    }

    // As a value and as a name, declared or not, or of a map.
    private void AssertText(string raw, string meaning)
    {
        byte[] value = Encoding.UTF8.GetBytes($"\"{raw}\"");
        byte[] member = [(byte)'{', .. value, .. ":1}"u8];

        Assert.Equal(meaning, Scanning.Read(_memory.AtEnd(value), static (ref json) => json.ReadString()));
        Assert.True(Scanning.Skips(_memory.AtEnd(value)));
        Assert.Equal(meaning, Scanning.Read(_memory.AtEnd(member), static (ref json) => json.ReadMap<long, Int64Item>())!.Keys.Single());
        Assert.Equal(meaning, Scanning.Read(_memory.AtEnd(member), static (ref json) => json.ReadModel<Sample>())!.AdditionalProperties.Keys.Single());
        Assert.Equal(0, Scanning.Read(_memory.AtEnd(member), (ref json) => IndexOf(ref json, meaning)));
        Assert.Equal(meaning, JsonElement.Parse(value).GetString());
    }

    private static int IndexOf(ref JsonScanner json, string name)
    {
        var members = new JsonMembers("other", name);
        json.BeginObject();
        int index = -1;
        Assert.True(json.NextMember(members, ref index));
        json.Skip();
        int found = index;
        Assert.False(json.NextMember(members, ref index));
        return found - 1;
    }
}
