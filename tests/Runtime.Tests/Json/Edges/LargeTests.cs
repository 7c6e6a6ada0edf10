using System.Text;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Json.Differential;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json.Edges;

/// <summary>What a scratch buffer, a cache or a thread's memory may get wrong: large texts, very many short ones, several threads.</summary>
public class LargeTests
{
    [Theory]
    [InlineData(255)]
    [InlineData(4_096)]
    [InlineData(65_536)]
    [InlineData(1_048_576)]
    public void Long_strings_are_whole(int length)
    {
        foreach (string letter in new[] { "a", "é", "🚀", "\\n", "\\u00e9", "\\\\" })
        {
            string meaning = letter switch { "\\n" => "\n", "\\u00e9" => "é", "\\\\" => "\\", _ => letter };
            for (int beside = -1; beside <= 1; beside++)
            {
                int times = (length + beside) / letter.Length;
                byte[] json = Encoding.UTF8.GetBytes($"[\"{Repeat(letter, times)}\",\"x\",\"y{Repeat(letter, times)}\\\"\"]");
                IReadOnlyList<string> read = TypedReads.StringsOf(json)!;
                Assert.True(read.SequenceEqual([Repeat(meaning, times), "x", "y" + Repeat(meaning, times) + "\""]), $"{letter}, {times} times");
            }
        }
    }

    [Fact]
    public void Very_many_short_strings_are_each_their_own()
    {
        // Equal in length, in their first and in their last letters, and more of them than any cache holds.
        string[] texts =
        [
            .. Enumerable.Range(0, 40_000).Select(static i => $"a{i:x4}z"), .. Enumerable.Range(0, 40_000).Select(static i => $"https://host.example/{i:D5}/state"),
            .. Enumerable.Range(0, 20_000).Select(static i => ((char)('ÿ' + i)).ToString()), .. Enumerable.Range(1, 40).Select(static i => new string('a', i)), "", "\u0001",
        ];
        byte[] json = Encoding.UTF8.GetBytes($"[{string.Join(',', texts.Concat(texts).Select(static text => System.Text.Json.JsonSerializer.Serialize(text)))}]");

        Assert.True(texts.Concat(texts).SequenceEqual(TypedReads.StringsOf(json)!));
    }

    [Fact]
    public void A_string_belongs_to_its_reader_when_the_memory_is_used_again()
    {
        byte[] json = "{\"text\":\"first\",\"zz\":\"first\",\"any\":[\"first\"],\"texts\":{\"first\":\"first\"},\"link\":\"/first\"}"u8.ToArray();
        Sample sample = Sample.FromJson(json);
        string before = sample.ToJson();

        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json).Replace("first", "other", StringComparison.Ordinal)).CopyTo(json, 0);

        Assert.Equal("other", Sample.FromJson(json).Text);
        Assert.Equal(before, sample.ToJson());
    }

    [Fact]
    public void Several_threads_read_at_once() =>
        Parallel.For(0, 8, static thread => DifferentialRun.Run(thread, 600));

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
