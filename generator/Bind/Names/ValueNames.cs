using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

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

    /// <summary>The document's own names, one for each value; empty when there are none or not as many.</summary>
    public static IReadOnlyList<string> Declared(IOpenApiSchema schema) => Texts(schema, NameKeys);

    public static IReadOnlyList<string> Descriptions(IOpenApiSchema schema) => Texts(schema, DescriptionKeys);

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

    private static string[] Texts(IOpenApiSchema schema, string[] keys)
    {
        foreach (string key in keys)
        {
            if (schema.Extensions?.TryGetValue(key, out IOpenApiExtension? extension) == true && extension is JsonNodeExtension { Node: JsonArray texts })
                return [.. texts.Select(static text => text?.GetValueKind() == JsonValueKind.String ? text.GetValue<string>() : "")];
        }

        return [];
    }
}
