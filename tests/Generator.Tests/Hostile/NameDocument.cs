using System.Globalization;
using System.Text;

namespace Upstash.Workflow.Generator.Tests.Hostile;

/// <summary>A document in which every name is one of those given, wherever a document has names.</summary>
internal static class NameDocument
{
    public const int PropertiesOfEach = 6;

    public static string Of(IReadOnlyList<string> names) => Object(
        ("openapi", Quote("3.1.0")),
        ("info", Object(("title", Quote("Names")), ("version", Quote("1")))),
        ("servers", Array(names.Select((name, index) => Object(("url", Quote($"https://a{Number(index)}.example")), ("description", Quote(name)))))),
        ("paths", Object([.. names.Select((name, index) => ($"/p{Number(index)}", Object(("post", Operation(names, index)))))])),
        ("components", Object(
            ("schemas", Object([.. names.Select((name, index) => (name, Schema(names, index))), ("Values 7f3a", Object(("enum", Array(names.Select(Quote)))))])),
            ("securitySchemes", Object([.. names.Select((name, index) => (name, Object(("type", Quote("apiKey")), ("in", Quote("header")), ("name", Quote("X-" + Number(index))))))])))));

    /// <summary>The members of the object at <paramref name="index"/>.</summary>
    public static IEnumerable<string> Properties(IReadOnlyList<string> names, int index) => Enumerable.Range(index, PropertiesOfEach).Select(place => names[place % names.Count]);

    // No references: these are about names, and a reference is an address.
    private static string Operation(IReadOnlyList<string> names, int index)
    {
        string name = names[index];
        string content = Object(("content", Object(("application/json", Object(("schema", Schema(names, index)))))), ("description", Quote("")), ("required", "true"));
        return Object(
            ("operationId", Quote(name)),
            // The library that reads documents refuses a tag of nothing but white space.
            ("tags", Array(string.IsNullOrWhiteSpace(name) ? [] : [Quote(name)])),
            ("parameters", Array(new[] { "query", "header", "cookie" }.Select(place => Object(("in", Quote(place)), ("name", Quote(name)), ("schema", Object(("type", Quote("string")))))))),
            ("requestBody", content),
            ("responses", Object(("200", content.Replace(",\"required\":true", "", StringComparison.Ordinal)))));
    }

    private static string Schema(IReadOnlyList<string> names, int index)
        => Object(("type", Quote("object")), ("properties", Object([.. Properties(names, index).Select(name => (name, Object(("type", Quote("string")))))])));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Object(params (string Name, string Value)[] members) => $"{{{string.Join(",", members.Select(member => $"{Quote(member.Name)}:{member.Value}"))}}}";

    private static string Array(IEnumerable<string> items) => $"[{string.Join(",", items)}]";

    // Half a surrogate pair too, which no writer of the framework would write.
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
            quoted.Append(c is >= ' ' and <= '~' and not ('"' or '\\') ? c.ToString() : $"\\u{(int)c:x4}");
        return quoted.Append('"').ToString();
    }
}
