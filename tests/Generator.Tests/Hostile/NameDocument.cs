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
        ("tags", Array(names.Select(static name => Object(("name", Quote(name)), ("description", Quote(name)))))),
        ("servers", Array(names.Select(Server))),
        ("paths", Object([
            .. names.Select((name, index) => ($"/p{Number(index)}", Object(("post", Operation(names, index))))),
            .. names.Select((name, index) => ($"/q{Number(index)}/{{{name}}}", Object(("put", Referring(name))))),
        ])),
        ("components", Object(
            ("schemas", Object([.. names.Select((name, index) => (name, Schema(names, index))), ("Values 7f3a", Object(("enum", Array(names.Select(Quote)))))])),
            ("parameters", Components(names, static (name, _) => Object(("in", Quote("path")), ("name", Quote(name)), ("required", "true"), ("schema", Object(("type", Quote("string"))))))),
            ("requestBodies", Components(names, static (name, _) => Content(Reference("schemas", name), isRequired: true))),
            ("responses", Components(names, static (name, _) => Content(Reference("schemas", name), ("headers", Object(("X-H", Reference("headers", name))))))),
            ("headers", Components(names, static (_, _) => Object(("schema", Object(("type", Quote("integer"))))))),
            ("securitySchemes", Components(names, static (_, index) => Object(("type", Quote("apiKey")), ("in", Quote("header")), ("name", Quote("X-" + Number(index)))))))));

    /// <summary>Whether the name can stand in the braces of a path.</summary>
    public static bool IsTemplatable(string name) => name.IndexOfAny(['{', '}']) < 0;

    /// <summary>The members of the object at <paramref name="index"/>.</summary>
    public static IEnumerable<string> Properties(IReadOnlyList<string> names, int index) => Enumerable.Range(index, PropertiesOfEach).Select(place => names[place % names.Count]);

    private static string Operation(IReadOnlyList<string> names, int index)
    {
        string name = names[index];
        return Object(
            ("operationId", Quote(name)),
            // The library that reads documents refuses a tag of nothing but white space.
            ("tags", Array(string.IsNullOrWhiteSpace(name) ? [] : [Quote(name)])),
            ("parameters", Array(new[] { "query", "header", "cookie" }.Select(place => Object(("in", Quote(place)), ("name", Quote(name)), ("schema", Object(("type", Quote("string")))))))),
            ("requestBody", Content(Schema(names, index), isRequired: true)),
            ("responses", Object(("200", Content(Schema(names, index))))));
    }

    /// <summary>Everything behind a reference, which is an address of the name. Without an id it is called after its path.</summary>
    private static string Referring(string name) => Object(
        ("parameters", Array([Reference("parameters", name)])),
        ("requestBody", Reference("requestBodies", name)),
        ("responses", Object(("200", Reference("responses", name)))),
        ("security", Array([Object((name, "[]"))])));

    private static string Server(string name, int index) => Object(
        ("url", Quote($"https://a{Number(index)}.example/{{{name}}}")),
        ("description", Quote(name)),
        ("variables", Object((name, Object([("default", Quote("d")), ("description", Quote(name)), .. index % 2 == 0 ? [("enum", Array([Quote("d"), Quote(name)]))] : System.Array.Empty<(string, string)>()])))));

    private static string Components(IReadOnlyList<string> names, Func<string, int, string> component) => Object([.. names.Select((name, index) => (name, component(name, index)))]);

    private static string Content(string schema, bool isRequired)
        => Content(schema, ("required", isRequired ? "true" : "false"));

    private static string Content(string schema, params (string Name, string Value)[] more)
        => Object([("description", Quote("")), ("content", Object(("application/json", Object(("schema", schema))))), .. more]);

    // A JSON pointer in a fragment: half of the names percent-encoded, where that keeps them.
    private static string Reference(string section, string name)
    {
        string token = name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
        bool isEncoded = name.Length % 2 == 0 && Uri.UnescapeDataString(Uri.EscapeDataString(token)) == token;
        return Object(("$ref", Quote($"#/components/{section}/{(isEncoded ? Uri.EscapeDataString(token) : token.Replace("%", "%25", StringComparison.Ordinal))}")));
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
