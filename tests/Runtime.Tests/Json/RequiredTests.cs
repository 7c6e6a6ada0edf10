using System.Globalization;
using System.Text;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json;

/// <summary>Members that the document calls required and the service leaves out: an observer hears of them, and nothing else comes of it.</summary>
public class RequiredTests
{
    [Theory]
    [InlineData("{}", "/id", "/children")]
    [InlineData("""{"id":"a"}""", "/children")]
    [InlineData("""{"children":[],"id":"a"}""")]
    [InlineData("""{"i\u0064":"a","children":null}""")]
    [InlineData("""{"id":"a","children":[{"id":"b","children":[]},{"id":"c"}],"x":{"id":1}}""", "/children/*/children")]
    [InlineData("""{"children":[{"children":[{"children":[]}]}]}""", "/children/*/children/*/id", "/children/*/id", "/id")]
    [InlineData("""{"id":"a","id":"b","children":[{}]}""", "/children/*/id", "/children/*/children")]
    public void Are_told_by_the_pointer_that_they_should_have(string json, params string[] missing)
    {
        var sink = new ListSink();
        Read(json, sink);
        Assert.Equal(missing, sink.Events.Where(e => e.Kind == DriftKind.MissingRequired).Select(e => e.Pointer));
        Assert.All(sink.Events.Where(e => e.Kind == DriftKind.MissingRequired), e => Assert.Equal(("a required member", "nothing"), (e.Expected, e.Found)));
    }

    [Fact]
    public void Nothing_is_different_without_an_observer() =>
        Assert.Equal("", Node.Describe(Read("{}", null)));

    [Fact]
    public void More_members_than_bits_of_a_word_are_counted_right()
    {
        var sink = new ListSink();
        string some = string.Join(',', Enumerable.Range(0, 200).Where(i => i % 3 != 0).Select(i => $"\"m{i}\":1"));
        var json = new JsonScanner(Encoding.UTF8.GetBytes($"{{{some}}}"), sink);
        json.ReadModel<Wide>();
        Assert.Equal(Enumerable.Range(0, 200).Where(i => i % 3 == 0).Select(i => $"/m{i}"), sink.Events.Select(e => e.Pointer));
    }

    [Fact]
    public void Names_are_escaped_as_pointers_are()
    {
        var sink = new ListSink();
        var json = new JsonScanner("{}"u8, sink);
        json.ReadModel<Odd>();
        Assert.Equal(["/a~1b~0c"], sink.Events.Select(e => e.Pointer));
    }

    [Fact]
    public void A_text_that_breaks_off_is_no_missing_member()
    {
        var sink = new ListSink();
        Assert.Throws<System.Text.Json.JsonException>(() => Read("""{"children":[""", sink));
        Assert.Empty(sink.Events);
    }

    [Fact]
    public void Deep_objects_are_told_apart()
    {
        const int Depth = 300;
        var sink = new ListSink();
        string json = string.Concat(Enumerable.Repeat("""{"id":"a","children":[""", Depth)) + "{}" + string.Concat(Enumerable.Repeat("]}", Depth));
        Read(json, sink);
        Assert.Equal(2, sink.Events.Count);
    }

    [Theory]
    [InlineData("[]", 1)]
    [InlineData("[1]", 1)]
    [InlineData("[1,2]", 0)]
    [InlineData("[1,2,3]", 0)]
    public void An_array_that_is_too_short_is_told_once(string text, int expected)
    {
        var sink = new ListSink();
        var json = new JsonScanner(Encoding.UTF8.GetBytes(text), sink);
        int count = 0;
        json.BeginArray();
        for (; json.NextItem(); count++)
        {
            json.ReadInt64();
        }

        json.CheckLength(count, 2);
        Assert.Equal(Enumerable.Repeat((DriftKind.MissingRequired, "/*", "at least 2 items", "fewer items"), expected), sink.Events);
    }

    private static Node? Read(string json, IJsonDriftSink? sink)
    {
        var scanner = new JsonScanner(Encoding.UTF8.GetBytes(json), sink);
        return scanner.ReadModel<Node>();
    }

    private sealed class Node : IJsonModel<Node>
    {
        private static readonly JsonMembers Members = new("note", "id", "children") { Required = [1, 2] };

        private string? _id;

        public static string Describe(Node? node) => node?._id ?? "";

        public static Node ReadJson(ref JsonScanner json)
        {
            var node = new Node();
            AdditionalProperties? unknown = null;
            json.BeginObject();
            for (int member = -1; json.NextMember(Members, ref member);)
            {
                switch (member)
                {
                    case 0: json.Skip(); break;
                    case 1: node._id = json.ReadString(); break;
                    case 2: json.ReadList<Node, ModelItem<Node>>(); break;
                    default: json.ReadUnknown(ref unknown); break;
                }
            }

            return node;
        }

        public void WriteJson(ref JsonEmitter json) => throw new NotSupportedException();
    }

    private sealed class Wide : IJsonModel<Wide>
    {
        private static readonly JsonMembers Members = new([.. Enumerable.Range(0, 200).Select(i => "m" + i.ToString(CultureInfo.InvariantCulture))])
        {
            Required = [.. Enumerable.Range(0, 200)],
        };

        public static Wide ReadJson(ref JsonScanner json)
        {
            json.BeginObject();
            for (int member = -1; json.NextMember(Members, ref member);)
            {
                json.Skip();
            }

            return new Wide();
        }

        public void WriteJson(ref JsonEmitter json) => throw new NotSupportedException();
    }

    private sealed class Odd : IJsonModel<Odd>
    {
        private static readonly JsonMembers Members = new("a/b~c") { Required = [0] };

        public static Odd ReadJson(ref JsonScanner json)
        {
            json.BeginObject();
            for (int member = -1; json.NextMember(Members, ref member);)
            {
                json.Skip();
            }

            return new Odd();
        }

        public void WriteJson(ref JsonEmitter json) => throw new NotSupportedException();
    }
}
