using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>A pointer in words, without list indices: <c>GET /v2/workflows/logs, query 'count'</c>. Keywords at its end are left out.</summary>
internal sealed class ElementWords
{
    private readonly List<string> _words = [];
    private readonly IReadOnlyList<string> _tokens;
    private SpecNode? _node;
    private int _position;

    private ElementWords(SpecNode root, string pointer)
    {
        _node = root;
        _tokens = JsonPointer.Tokens(pointer.Substring(Math.Max(0, pointer.IndexOf('#'))));
    }

    public static string Of(LoadedDocument document, string pointer)
    {
        var words = new ElementWords(document.Root, pointer);
        words.Read();
        return words._words.Count == 0 ? "the document" : string.Join(", ", words._words);
    }

    private void Read()
    {
        while (_position < _tokens.Count && Step())
        {
        }
    }

    private bool Step()
    {
        string token = Next();
        switch (token)
        {
            case "paths" when Peek() is not null:
                ReadPath();
                return true;
            case "components" when _tokens.Count >= _position + 2:
                string section = Next();
                _words.Add($"{SectionOf(section)} '{Excerpt.Of(Next())}'");
                return true;
            case "parameters" when Peek() is not null:
                Next();
                _words.Add(Parameter());
                return true;
            case "content" or "patternProperties" when Peek() is not null:
                Next();
                return true;
            case "schema" or "content" or "properties" or "parameters" or "components" or "paths":
                return true;
            default:
                return Named(token) is { } word && Add(word);
        }
    }

    private string? Named(string token) => token switch
    {
        "requestBody" => "request body",
        "responses" when Peek() is not null => $"response {Excerpt.Of(Next())}",
        "headers" when Peek() is not null => $"header '{Excerpt.Of(Next())}'",
        "items" => "items",
        "prefixItems" when Peek() is not null => $"item {Number()}",
        "additionalProperties" when Peek() is not null => "values",
        "allOf" when Peek() is not null => $"part {Number()}",
        "oneOf" or "anyOf" when Peek() is not null => $"branch {Number()}",
        "info" => "info",
        "servers" => "servers",
        "webhooks" when Peek() is not null => $"webhook '{Excerpt.Of(Next())}'",
        _ when _position >= 2 && _tokens[_position - 2] == "properties" => $"property '{Excerpt.Of(token)}'",
        _ => null,
    };

    private bool Add(string word)
    {
        _words.Add(word);
        return true;
    }

    private void ReadPath()
    {
        string path = Next();
        bool isOperation = Peek() is { } method && method is not ("parameters" or "servers");
        _words.Add(isOperation ? $"{Next().ToUpperInvariant()} {path}" : path);
    }

    private string Parameter()
    {
        string? name = ((_node as SpecMapping)?["name"] as SpecScalar)?.Text, place = ((_node as SpecMapping)?["in"] as SpecScalar)?.Text;
        return name is null ? "parameter" : $"{place ?? "parameter"} '{Excerpt.Of(name)}'";
    }

    private string Number() => int.TryParse(Next(), out int index) ? (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) : "";

    private string? Peek() => _position < _tokens.Count ? _tokens[_position] : null;

    private string Next()
    {
        string token = _tokens[_position++];
        _node = _node switch
        {
            SpecMapping mapping => mapping[token],
            SpecSequence sequence when int.TryParse(token, out int index) && index < sequence.Items.Count => sequence.Items[index],
            _ => null,
        };
        return token;
    }

    private static string SectionOf(string section) => section switch
    {
        "schemas" => "schema",
        "requestBodies" => "request body",
        "securitySchemes" => "security scheme",
        _ => section.TrimEnd('s'),
    };
}
