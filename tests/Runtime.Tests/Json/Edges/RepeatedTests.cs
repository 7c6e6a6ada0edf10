using System.Text;
using System.Text.Json;
using Upstash.Workflow.Runtime.Tests.Json.Differential;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json.Edges;

/// <summary>What comes again in a document is one object in memory: nobody may notice, and what only begins alike is another value.</summary>
public class RepeatedTests
{
    // Each begins as another one does.
    private static readonly string[] Values =
    [
        "1", "12", "123", "1.5", "1.50", "1e3", "-1", "-12", "0", "null", "true", "false", "\"\"", "\"a\"", "\"ab\"", "\"a\\\"b\"", "\"é\"", "{}",
        "[]", "[1]", "[1,2]", "[[]]", "{\"a\":1}", "{\"a\":12}", "{\"a\":{}}", "{\"attempt\":2,\"tags\":[\"a\",\"b\"]}",
        "{\"attempt\":2,\"tags\":[\"a\",\"c\"]}", $"\"{new string('x', 62)}\"", $"\"{new string('x', 63)}\"", $"\"{new string('x', 200)}\"",
    ];

    private static readonly string[] Names = ["a", "b", "Content-Type", "Content-Typf", "é", "", "Date", "n\\u0061me", "name", "x-1", "x-2"];

    [Fact]
    public void Undeclared_values_are_written_back_byte_for_byte_however_often_they_came()
    {
        var random = new Random(41);
        for (int round = 0; round < 200; round++)
        {
            string space = random.Next(4) == 0 ? " " : "";
            string json = Model(200, _ => $"\"u\":{Pick(random, Values)}{space},\"v\":{Pick(random, Values)}{space}");
            Assert.Equal(space.Length == 0 ? json : json.Replace(" ", "", StringComparison.Ordinal), Sample.FromJson(json).ToJson());
        }
    }

    [Theory]
    [InlineData("1.")]
    [InlineData("1e")]
    [InlineData("01")]
    [InlineData("12a")]
    [InlineData("nullx")]
    [InlineData("[1]]")]
    [InlineData("{\"a\":1}}")]
    [InlineData("\"a\"\"")]
    public void A_value_that_only_begins_as_one_that_came_before_is_still_refused(string wrong)
    {
        string json = Model(100, i => $"\"u\":{Values[i % Values.Length]},\"v\":{Values[(i / 2) % Values.Length]}");
        Sample.FromJson(json);
        foreach (string value in Values)
        {
            string twice = json[..^2] + $",{{\"u\":{value}}},{{\"u\":{wrong}}},{{\"u\":{value}}}]}}";
            Assert.Throws<JsonException>(() => Sample.FromJson(twice));
        }
    }

    [Fact]
    public void A_value_at_the_greatest_depth_is_refused_there_though_it_came_before()
    {
        string padding = new('x', 3_000);
        var accepted = new List<bool>();
        for (int levels = 900; levels < 1_030; levels++)
        {
            string deep = string.Concat(Enumerable.Repeat("{\"child\":", levels)) + "{\"u\":[[[1]]]}" + new string('}', levels);
            string json = $"{{\"children\":[{{\"u\":[[[1]]]}},{deep}],\"text\":\"{padding}\"}}";
            Assert.Equal(Scanning.Skips(Encoding.UTF8.GetBytes(json)), Reads(json));
            accepted.Add(Reads(json));
        }

        Assert.Equal([true, false], accepted.Distinct());
    }

    [Fact]
    public void Maps_of_the_same_names_hold_their_own_values()
    {
        var random = new Random(43);
        for (int round = 0; round < 100; round++)
        {
            string[][] shapes = [.. Enumerable.Range(0, 6).Select(_ => Shape(random))];
            string json = Model(150, i => $"\"headers\":{{{string.Join(',', Pick(random, shapes).Select(name => Header(name, i, random)))}}}");
            using JsonDocument document = JsonDocument.Parse(json);
            Assert.True(JsonElement.DeepEquals(JsonElement.Parse(Expected(document.RootElement).ToJson()), JsonElement.Parse(Sample.FromJson(json).ToJson())));
        }
    }

    [Fact]
    public void Equal_things_of_one_document_are_one_object_and_of_two_documents_two()
    {
        string json = Model(100, _ => """
            "headers":{"Content-Type":["application/json"],"Date":["x","y"]}
            """.Trim());
        IReadOnlyList<Sample> first = Sample.FromJson(json).Children!, second = Sample.FromJson(json).Children!;

        Assert.Same(Only(first[0]), Only(first[50]));
        Assert.NotSame(Only(first[0]), Only(second[0]));
        Assert.NotSame(first[0].Headers, first[1].Headers);
        Assert.NotSame(first[0].Headers!["Date"], first[1].Headers!["Date"]);

        static string Only(Sample sample) => sample.Headers!["Content-Type"][0];
    }

    private static Sample Expected(JsonElement document) => SampleOracle.Of(document)!;

    private static bool Reads(string json) => Scanning.TryRead(Encoding.UTF8.GetBytes(json), static (ref scanner) => scanner.ReadModel<Sample>(), out _);

    private static string Model(int children, Func<int, string> members) =>
        $$"""{"children":[{{string.Join(',', Enumerable.Range(0, children).Select(i => $"{{{members(i)}}}"))}}]}""";

    // Some names, now and then one twice, now and then many.
    private static string[] Shape(Random random) =>
        [.. Enumerable.Range(0, random.Next(4) == 0 ? random.Next(10, 30) : random.Next(0, 7)).Select(i => random.Next(3) == 0 ? Pick(random, Names) : $"n{i}")];

    private static string Header(string name, int i, Random random) =>
        $"\"{name}\":{(random.Next(20) == 0 ? "null" : $"[\"{(random.Next(2) == 0 ? i : 0)}\"]")}";

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
