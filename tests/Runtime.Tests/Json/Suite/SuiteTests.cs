using System.Text.Json;
using Upstash.Workflow.Runtime.Tests.Json.Differential;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json.Suite;

/// <summary>The table, in every way in which a text can come to the scanner.</summary>
public class SuiteTests
{
    public static TheoryData<string> Names() => [.. JsonCases.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_whole_text_is_skipped_or_refused(string name)
    {
        JsonCase row = JsonCases.All[name];

        Assert.Equal(row.IsAccepted, Scanning.Skips(row.Bytes));
        Assert.Equal(row.IsAccepted, Reference.Accepts(row.Bytes));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_way_of_reading_agrees_also_at_the_end_of_memory(string name)
    {
        byte[] json = JsonCases.All[name].Bytes;
        using var memory = new GuardedMemory(json.Length);

        Judge.CheckEveryRead(json, json);
        Judge.CheckEveryRead(json, memory.AtEnd(json));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_member_that_nobody_declared_is_kept_as_it_came_or_refused(string name)
    {
        JsonCase row = JsonCases.All[name];
        byte[] json = [.. "{\"zz\":"u8, .. row.Bytes, .. ",\"small\":7}"u8];
        // One level is taken by the object around it, and a byte order mark is nothing in the middle of a text.
        bool fits = !name.Contains("as the limit", StringComparison.Ordinal) && !row.Bytes.AsSpan().StartsWith("\uFEFF"u8);

        bool isRead = Scanning.TryRead(json, static (ref scanner) => scanner.ReadModel<Sample>(), out Sample? sample);

        Assert.Equal(row.IsAccepted && fits, isRead);
        if (isRead)
        {
            Assert.Equal(7, sample!.Small);
            Assert.Equal(JsonDocument.Parse(row.Bytes, new JsonDocumentOptions { MaxDepth = 1024 }).RootElement.GetRawText(), sample.AdditionalProperties["zz"].GetRawText());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_member_of_any_type_agrees(string name)
    {
        byte[] json = [.. "{\"any\":"u8, .. JsonCases.All[name].Bytes, .. "}"u8];

        Judge.Check(json, json);
    }

    [Fact]
    public void Half_a_pair_is_kept_byte_for_byte_and_is_no_text()
    {
        string[] names = [.. JsonCases.All.Keys.Where(static name => name.StartsWith("half a pair", StringComparison.Ordinal))];

        Assert.InRange(names.Length, 10, 100);
        Assert.All(names, static name =>
        {
            byte[] json = JsonCases.All[name].Bytes;
            Assert.Equal(JsonCases.All[name].Text, Scanning.Read(json, static (ref scanner) => scanner.ReadAny()).GetRawText());
            Assert.Throws<JsonException>(() => Scanning.Read(json, static (ref scanner) => TypedReads.Strings(ref scanner)));
        });
    }

    [Fact]
    public void The_table_is_complete() => Assert.InRange(JsonCases.All.Count, 300, 1000);
}
