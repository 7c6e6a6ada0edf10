using Upstash.Workflow.Runtime.Tests.Json.Differential;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json.Edges;

/// <summary>Texts at the very end of what may be read, whole and cut off: a scanner that reads one byte too far ends the process here.</summary>
public sealed class BufferEdgeTests : IDisposable
{
    private const int MostFill = 200;

    private readonly GuardedMemory _memory = new(4096);

    public static TheoryData<string, string, string, string> Shapes() => new()
    {
        { "a string", "\"", "a", "\"" },
        { "a string of two bytes each", "\"", "é", "\"" },
        { "a string of four bytes each", "\"", "🚀", "\"" },
        { "quotes", "\"", "\\\"", "\"" },
        { "backslashes", "\"", "\\\\", "\"" },
        { "escapes at the end", "\"", "a", "\\u00e9\"" },
        { "a pair at the end", "\"", "a", "\\ud83d\\ude80\"" },
        { "escapes throughout", "\"", "\\u00e9", "\"" },
        { "a name", "{\"", "n", "\":1}" },
        { "a name with an escape", "{\"", "n", "\\u00e9\" : true}" },
        { "a number", "1", "2", "" },
        { "a number in an array", "[1", "2", "]" },
        { "a fraction", "-0.", "5", "" },
        { "an exponent", "1e", "0", "1" },
        { "true behind white space", "", " ", "true" },
        { "false behind lines", "[", "\n", "false]" },
        { "null in front of white space", "null", "\t", "" },
        { "a string behind white space", "{ \"text\" :", " ", "\"x\" }" },
        { "literals", "[", "true,", "null]" },
        { "numbers", "[", "1,", "-2.5e3]" },
        { "a member that is declared", "{\"text\":\"", "x", "\",\"small\":12}" },
        { "a member that is not", "{\"texts\":{},\"text0\":\"", "x", "\",\"smal\":12}" },
        { "a map", "{\"headers\":{\"", "k", "\":[\"v\"]}}" },
        { "empty arrays", "[", "[],", "{}]" },
    };

    public void Dispose() => _memory.Dispose();

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Nothing_is_read_beyond_the_end_at_any_length(string name, string start, string fill, string end)
    {
        Assert.SkipUnless(GuardedMemory.IsGuarded, $"{name}: no guarded memory on this system");
        for (int count = 0; count <= MostFill / fill.Length; count++)
        {
            byte[] json = System.Text.Encoding.UTF8.GetBytes(start + string.Concat(Enumerable.Repeat(fill, count)) + end);
            // All of the end, and one byte more than one filling.
            for (int cut = 0; cut <= Math.Min(end.Length + fill.Length + 1, json.Length); cut++)
            {
                Check(json[..^cut]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_alignment_of_the_start_reads_the_same(string name, string start, string fill, string end)
    {
        Assert.NotEmpty(name);
        byte[] json = System.Text.Encoding.UTF8.GetBytes(start + string.Concat(Enumerable.Repeat(fill, 70)) + end);
        for (int offset = 0; offset < 64; offset++)
        {
            Judge.Check(json, _memory.At(offset, json));
        }
    }

    [Fact]
    public void A_document_is_cut_off_at_every_byte_and_moved_by_every_number_of_bytes()
    {
        byte[] document = Documents.Mixed;
        for (int moved = 0; moved < 64; moved += 3)
        {
            byte[] json = [.. Enumerable.Repeat((byte)' ', moved), .. document];
            for (int length = 0; length <= json.Length; length++)
            {
                Check(json[..length]);
            }
        }
    }

    [Fact]
    public void What_lies_around_a_text_makes_no_difference()
    {
        byte[] document = Documents.Mixed;
        for (int start = 0; start < document.Length; start++)
        {
            for (int length = 0; length <= Math.Min(70, document.Length - start); length += 1 + (start % 4))
            {
                // The same bytes, once alone and once with the rest of the document before and behind them.
                Judge.Check(document[start..(start + length)], document.AsSpan(start, length));
            }
        }
    }

    private void Check(byte[] json) => Judge.Check(json, _memory.AtEnd(json));
}
