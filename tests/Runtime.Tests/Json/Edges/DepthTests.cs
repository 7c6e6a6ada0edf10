using System.Text;
using System.Text.Json;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Json.Differential;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json.Edges;

/// <summary>1 024 levels are read and one more is refused, in every way of reading and on a stack of any size.</summary>
public class DepthTests
{
    private const int Limit = 1024;

    private static readonly (string Open, string Close)[] Kinds =
        [("[", "]"), ("{\"a\":", "}"), ("[{\"\":", "}]"), ("{\"a\":[[", "]]}"), ("[0,", "]"), ("{\"b\":{},\"a\":", ",\"c\":[]}")];

    public static TheoryData<string, string> Shapes() => [.. Kinds];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_limit_holds_where_nothing_is_declared(string open, string close)
    {
        foreach (ReadValue<object> read in new ReadValue<object>[] { Scanning.Skip, static (ref json) => json.ReadAny() })
        {
            Accepted(Nested(open, close, Limit), read);
            TooDeep(Nested(open, close, Limit + 1), read);
            TooDeep(Nested(open, "", 100_000), read);
        }
    }

    [Theory]
    [InlineData("{\"zz\":", "}", 1)]
    [InlineData("{\"any\":", "}", 1)]
    [InlineData("{\"children\":[{\"any\":", "}]}", 3)]
    [InlineData("{\"child\":{\"children\":[{\"zz\":", "}]}}", 4)]
    public void The_limit_counts_the_levels_around_a_member(string start, string end, int levels)
    {
        foreach ((string open, string close) in Kinds)
        {
            Accepted(start + Nested(open, close, Limit - levels) + end, Model);
            TooDeep(start + Nested(open, close, Limit + 1 - levels) + end, Model);
        }
    }

    [Fact]
    public void The_limit_holds_for_lists_in_maps()
    {
        static object? Read(ref JsonScanner json) => json.ReadMap<IReadOnlyList<JsonElement>, ListItem<JsonElement, JsonItem>>();

        Accepted($$"""{"a":[],"b":[{{Nested("[", "]", Limit - 2)}}]}""", Read);
        TooDeep($$"""{"a":[],"b":[{{Nested("[", "]", Limit - 1)}}]}""", Read);
    }

    [Theory]
    [InlineData("{\"child\":", "}", 1)]
    [InlineData("{\"children\":[", "]}", 2)]
    [InlineData("{\"text\":\"a\",\"child\":", ",\"state\":\"ON\",\"zz\":0}", 1)]
    public void The_limit_holds_for_models_in_models(string open, string close, int levels)
    {
        int times = (Limit - 1) / levels;
        string fits = Repeat(open, times) + "{}" + Repeat(close, times);

        // Written in the order it was read: each level has found its place again behind the one inside.
        Assert.Equal(fits, Sample.FromJson(fits).ToJson());
        TooDeep(Repeat(open, times + 1) + "{}" + Repeat(close, times + 1), Model);
        TooDeep(Repeat(open, 50_000), Model);
    }

    [Fact]
    public void Levels_that_were_closed_do_not_count()
    {
        string wide = "[" + string.Join(',', Enumerable.Repeat(Nested("[", "]", Limit - 1), 20)) + "]";
        Accepted(wide, Scanning.Skip);
        Accepted($$"""{"a":{{Nested("{\"a\":", "}", Limit - 1)}},"b":{{Nested("[", "]", Limit - 1)}}}""", Model);
    }

    [Theory]
    [InlineData(128)]
    [InlineData(192)]
    [InlineData(512)]
    public void A_small_stack_is_enough_to_skip_and_never_a_crash(int kilobytes)
    {
        byte[] deep = Encoding.UTF8.GetBytes(Nested("[{\"a\":", "}]", Limit));
        byte[] endless = Encoding.UTF8.GetBytes(Nested("[", "", 100_000));
        byte[] models = Encoding.UTF8.GetBytes(Repeat("{\"child\":{\"children\":[", 341) + Repeat("]}}", 341));

        // Once on this stack: the just-in-time compiler needs one of its own size.
        Assert.Equal((true, false), SkipBoth(deep, endless));
        ReadEverything(deep, endless, models);

        (bool, bool) skipped = default;
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(() => (skipped, _) = (SkipBoth(deep, endless), ReadEverything(deep, endless, models))), kilobytes * 1024);
        thread.Start();
        thread.Join();

        Assert.Null(thrown);
        Assert.Equal((true, false), skipped);
    }

    private static (bool Deep, bool Endless) SkipBoth(byte[] deep, byte[] endless) => (Scanning.Skips(deep), Scanning.Skips(endless));

    // Only that it comes back counts, with a value or a JsonException.
    private static int ReadEverything(params byte[][] documents) =>
        documents.Sum(static json => TypedReads.All.Count(way => Scanning.TryRead(json, way.Read, out _)));

    private static void Accepted(string json, ReadValue<object> read) => Scanning.Read(Encoding.UTF8.GetBytes(json), read);

    private static void TooDeep(string json, ReadValue<object> read)
    {
        JsonException exception = Assert.Throws<JsonException>(() => Scanning.Read(Encoding.UTF8.GetBytes(json), read));
        Assert.EndsWith(": nested deeper than 1024 levels", exception.Message, StringComparison.Ordinal);
    }

    private static object? Model(ref JsonScanner json) => json.ReadModel<Sample>();

    // So many levels in all: the kinds that open two or three at once are filled up with arrays.
    private static string Nested(string open, string close, int levels)
    {
        int each = open.Count(static c => c is '[' or '{') - open.Count(static c => c == '}');
        (int times, int rest) = Math.DivRem(levels - 1, each);
        string inner = close.Length == 0 ? "" : new string('[', rest + 1) + new string(']', rest + 1);
        return Repeat(open, times) + inner + Repeat(close, times);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
