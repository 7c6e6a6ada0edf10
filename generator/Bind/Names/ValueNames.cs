using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>What the constants of an enum are called: as the document says in an extension, or else after the value.</summary>
internal static class ValueNames
{
    private static readonly string[] NameKeys = ["x-enum-varnames", "x-enumNames", "x-enum-names"];
    private static readonly string[] DescriptionKeys = ["x-enum-descriptions", "x-enumDescriptions"];

    private static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal)
    {
        ["<"] = "LessThan", ["<="] = "LessThanOrEqual", [">"] = "GreaterThan", [">="] = "GreaterThanOrEqual", ["="] = "Equal", ["=="] = "Equal",
        ["!="] = "NotEqual", ["<>"] = "NotEqual", ["*"] = "Star", ["+"] = "Plus", ["-"] = "Minus", ["/"] = "Slash", ["%"] = "Percent", ["~"] = "Tilde",
        ["!"] = "Not", ["!~"] = "NotMatching", ["=~"] = "Matching", ["&"] = "Ampersand", ["|"] = "Bar", ["."] = "Dot", [","] = "Comma", [":"] = "Colon",
        [";"] = "Semicolon", ["?"] = "Question", ["#"] = "Hash", ["@"] = "At", ["$"] = "Dollar", ["_"] = "Underscore", ["^"] = "Caret", ["__"] = "Underscores",
    };

    private static readonly Dictionary<string, string> None = [];

    /// <summary>The document's own names by value.</summary>
    public static IReadOnlyDictionary<string, string> Declared(OpenApiSchema schema) => Pair(schema, Texts(schema, NameKeys));

    public static IReadOnlyDictionary<string, string> Descriptions(OpenApiSchema schema) => Pair(schema, Texts(schema, DescriptionKeys));

    /// <summary><c>-1</c> → <c>Minus1</c>, <c>-title</c> → <c>MinusTitle</c>, <c>&lt;=</c> → <c>LessThanOrEqual</c>, the empty text → <c>Empty</c>.</summary>
    public static string Of(string value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return "Empty";
        if (Symbols.TryGetValue(value, out string symbol))
            return symbol;
        if (!value.Any(char.IsLetterOrDigit))
            return "Symbol";
        string name = Identifiers.Pascal(value, "Value");
        bool isSigned = value.Length > 1 && value[0] is '-' or '+' && char.IsLetterOrDigit(value[1]);
        if (!isSigned)
            return name;
        string bare = Identifiers.Pascal(value.Substring(1), "");
        return (value[0] == '-' ? "Minus" : "Plus") + bare;
    }

    /// <summary>One text for each value, null and repeated ones counted or not; fewer or more would be for other values.</summary>
    private static Dictionary<string, string> Pair(OpenApiSchema schema, string[] texts)
    {
        if (texts.Length == 0)
            return None;
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        string?[] all = [.. schema.Enum.Select(value => EnumValues.KeyOf(value, schema))];
        string?[] distinct = [.. all.OfType<string>().Distinct(StringComparer.Ordinal)];
        string?[] values = texts.Length == all.Length ? all : distinct;
        for (int i = 0; texts.Length == values.Length && i < texts.Length; i++)
        {
            if (values[i] is { } value && texts[i].Length > 0 && !pairs.ContainsKey(value))
                pairs.Add(value, texts[i]);
        }

        return pairs;
    }

    private static string[] Texts(OpenApiSchema schema, string[] keys)
    {
        foreach (string key in keys)
        {
            if (schema.Keyword(key) is SpecSequence texts)
                return [.. texts.Items.Select(static text => text is SpecScalar { Kind: ScalarKind.String } name ? name.Text : "")];
        }

        return [];
    }
}
