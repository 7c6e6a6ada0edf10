using System.Text.Json.Nodes;

namespace Upstash.Workflow.Integration.Tests.Support;

/// <summary>Compares JSON as trees: the order of members does not count, and a member that is null is one that is not there.</summary>
internal static class JsonTrees
{
    public static void AssertSame(string expected, string actual)
        => Assert.Equal("", FirstDifference(JsonNode.Parse(expected), JsonNode.Parse(actual), "$"));

    private static string FirstDifference(JsonNode? expected, JsonNode? actual, string path) => (expected, actual) switch
    {
        (null, null) => "",
        (JsonObject left, JsonObject right) => OfObjects(left, right, path),
        (JsonArray left, JsonArray right) when left.Count == right.Count
            => Enumerable.Range(0, left.Count).Select(i => FirstDifference(left[i], right[i], $"{path}[{i}]")).FirstOrDefault(text => text.Length > 0, ""),
        (JsonValue left, JsonValue right) => OfValues(left, right, path),
        _ => $"{path}: {expected?.ToJsonString()} became {actual?.ToJsonString()}",
    };

    private static string OfObjects(JsonObject expected, JsonObject actual, string path)
        => expected.Select(member => member.Key).Union(actual.Select(member => member.Key))
            .Select(name => FirstDifference(expected[name], actual[name], $"{path}.{name}"))
            .FirstOrDefault(text => text.Length > 0, "");

    // Strings by their characters, however they are escaped; numbers by their digits: 1.0 is not 1, and nothing is rounded.
    private static string OfValues(JsonValue expected, JsonValue actual, string path)
    {
        string left = expected.TryGetValue(out string? text) ? text : expected.ToJsonString();
        string right = actual.TryGetValue(out string? other) ? other : actual.ToJsonString();
        return left == right && expected.GetValueKind() == actual.GetValueKind() ? "" : $"{path}: {expected.ToJsonString()} became {actual.ToJsonString()}";
    }
}
