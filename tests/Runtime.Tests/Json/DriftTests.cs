using System.Text;
using Upstash.Workflow.Runtime.Internal;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json;

public class DriftTests
{
    [Theory]
    [InlineData("""{"extra":{"a":1}}""", DriftKind.UnknownMember, "/extra", "no such member", "an object")]
    [InlineData("""{"children":[{},{"a/b~":null}]}""", DriftKind.UnknownMember, "/children/*/a~1b~0", "no such member", "null")]
    [InlineData("""{"children":[{"state":"NEW"}]}""", DriftKind.UnknownValue, "/children/*/state", "a declared value", "a string")]
    [InlineData("""{"large":"12"}""", DriftKind.WrongType, "/large", "an integer of 64 bits", "a string")]
    [InlineData("""{"small":12.0}""", DriftKind.WrongType, "/small", "an integer of 32 bits", "a number")]
    [InlineData("""{"ratio":"1.5"}""", DriftKind.WrongType, "/ratio", "a number", "a string")]
    [InlineData("""{"flag":"true"}""", DriftKind.WrongType, "/flag", "a boolean", "a string")]
    [InlineData("""{"headers":{"X":["a",1]}}""", DriftKind.WrongType, "/headers/X/*", "a string", "a number")]
    [InlineData("""{"text":true}""", DriftKind.WrongType, "/text", "a string", "a boolean")]
    public void Differences_are_reported(string json, DriftKind kind, string pointer, string expected, string found) =>
        Assert.Equal([(kind, pointer, expected, found)], Read(json));

    [Fact]
    public void Many_reports_come_in_order_and_in_one_pass()
    {
        string item = "{\"text\":\"" + new string('x', 1000) + "\",\"a\":1,\"b\":[{}],\"state\":\"NEW\"}";
        string json = $$"""{"children":[{{string.Join(',', Enumerable.Repeat(item, 2000))}}]}""";

        List<(DriftKind Kind, string Pointer, string Expected, string Found)> reports = Read(json);

        Assert.Equal(6000, reports.Count);
        Assert.Equal(["/children/*/a", "/children/*/b", "/children/*/state"], reports.Select(r => r.Pointer).Distinct());
    }

    [Fact]
    public void What_was_declared_is_not_reported() =>
        Assert.Empty(Read("""{"text":"x","small":1,"state":"ON","any":{"b":1},"children":[null],"flag":null}"""));

    private static List<(DriftKind Kind, string Pointer, string Expected, string Found)> Read(string json)
    {
        var sink = new Sink();
        var scanner = new JsonScanner(Encoding.UTF8.GetBytes(json), sink);
        Assert.NotNull(scanner.ReadModel<Sample>());
        scanner.End();
        return sink.Reports;
    }

    private sealed class Sink : IJsonDriftSink
    {
        public List<(DriftKind Kind, string Pointer, string Expected, string Found)> Reports { get; } = [];

        public void Report(DriftKind kind, string pointer, string expected, string found) => Reports.Add((kind, pointer, expected, found));
    }
}
