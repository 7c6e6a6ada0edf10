using System.Globalization;
using System.Text.Json;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Json.Differential;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json.Edges;

/// <summary>Bytes that are no UTF-8, of every kind, at every place of a string or name: refused, and the message says at which byte.</summary>
public class InvalidUtf8Tests
{
    private const int MostBefore = 130;

    public static TheoryData<string> Kinds() =>
    [
        "80", "BF", "80 80", "C3 A9 A9", "C0 80", "C1 BF", "C0 A2", "E0 80 80", "E0 9F BF", "F0 80 80 80", "F0 8F BF BF", "ED A0 80", "ED BF BF",
        "ED A0 BD ED BA 80", "F4 90 80 80", "F4 BF BF BF", "F5 80 80 80", "F8 88 80 80 80", "FC 84 80 80 80 80", "FE", "FF", "C3", "DF",
        "E2", "E2 82", "ED 9F", "EF BF", "F0", "F0 9F", "F0 9F 9A", "F4 8F BF", "E2 28 A1", "F0 28 8C BC", "C3 C3 A9", "E2 82 E2 82 AC",
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_refused_in_a_string_that_is_read(string kind) => Check(kind, "{\"text\":\"", "\"}", Model);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_refused_in_a_string_that_is_skipped(string kind) => Check(kind, "[1,{\"a\":\"", "\"}]", Scanning.Skip);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_refused_in_a_member_that_nobody_declared(string kind) => Check(kind, "{\"zz\":[\"", "\"]}", Model);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_refused_in_an_element(string kind) => Check(kind, "{\"any\":[\"", "\"]}", Model);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_refused_in_a_name_that_nobody_declared(string kind) => Check(kind, "{\"", "\":1}", Model);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_refused_in_a_name_that_is_skipped(string kind) => Check(kind, "[{\"", "\":1}]", Scanning.Skip);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_refused_in_the_name_of_a_map(string kind) => Check(kind, "{\"headers\":{\"", "\":[\"x\"]}}", Model);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_refused_behind_a_name_that_is_declared(string kind)
    {
        byte[] invalid = BytesOf(kind);
        byte[] json = [.. "{\"text"u8, .. invalid, .. "\":\"x\"}"u8];

        Refused(json, "{\"text".Length + ValidIn(invalid), Model);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_refused_where_it_ends_the_text(string kind)
    {
        using var memory = new GuardedMemory(1024);
        for (int before = 0; before <= MostBefore; before++)
        {
            byte[] json = [(byte)'"', .. Enumerable.Repeat((byte)'a', before), .. BytesOf(kind)];
            Judge.Check(json, memory.AtEnd(json));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_refused_outside_of_strings(string kind)
    {
        byte[] document = Documents.Mixed;
        for (int at = 0; at <= document.Length; at++)
        {
            byte[] json = [.. document[..at], .. BytesOf(kind), .. document[at..]];
            Assert.False(Scanning.Skips(json));
            Assert.False(Scanning.TryRead(json, Model, out _));
        }
    }

    // In front of it, in turn: plain bytes, characters of several bytes, escapes; behind it a long run, so that no tail hides it.
    private static void Check(string kind, string start, string end, ReadValue<object> read)
    {
        byte[] invalid = BytesOf(kind);
        foreach ((string fill, string behind) in new[] { ("a", ""), ("a", new string('b', 70)), ("é", "é"), ("€", ""), ("\\n", "\\u00e9") })
        {
            byte[] one = System.Text.Encoding.UTF8.GetBytes(fill);
            for (int before = 0; before <= MostBefore; before += one.Length)
            {
                byte[] valid = [.. System.Text.Encoding.UTF8.GetBytes(start), .. Enumerable.Repeat(one, before / one.Length).SelectMany(static b => b)];
                Refused([.. valid, .. invalid, .. System.Text.Encoding.UTF8.GetBytes(behind + end)], valid.Length + ValidIn(invalid), read);
            }
        }
    }

    private static void Refused(byte[] json, int offset, ReadValue<object> read)
    {
        JsonException exception = Assert.Throws<JsonException>(() => Scanning.Read(json, read));
        Assert.EndsWith(string.Create(CultureInfo.InvariantCulture, $": no valid UTF-8 at byte {offset}"), exception.Message, StringComparison.Ordinal);
    }

    private static object? Model(ref JsonScanner json) => json.ReadModel<Sample>();

    // Some begin with a character that is whole.
    private static int ValidIn(byte[] invalid) => invalid is [0xC3, 0xA9, ..] ? 2 : 0;

    private static byte[] BytesOf(string kind) => Convert.FromHexString(kind.Replace(" ", "", StringComparison.Ordinal));
}
