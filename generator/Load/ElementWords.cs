using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>
/// A pointer in words: <c>GET /v2/logs, query 'count'</c>; <c>schema 'Pet', property 'owner.name'</c>. Reads the pointer as OpenAPI
/// does, keyword by keyword: a property may be called <c>properties</c>.
/// </summary>
internal sealed class ElementWords
{
    // More than anybody chains.
    private const int MaxReferences = 32;

    private readonly IReadOnlyList<string> _tokens;
    private readonly SpecNode _root;
    private readonly List<string> _words = [];
    private string _property = "";
    private int _position;

    private ElementWords(IReadOnlyList<string> tokens, SpecNode root) => (_tokens, _root) = (tokens, root);

    public static string Of(string pointer, LoadedDocument loaded)
    {
        int hash = Math.Max(pointer.IndexOf('#'), 0);
        SpecNode root = loaded.Files.WithPrefix(pointer.Substring(0, hash)).File.Root;
        IReadOnlyList<string> tokens = JsonPointer.Tokens(pointer.Substring(hash));
        string words = new ElementWords(tokens, root).Read();
        if (hash == 0)
            return words.Length > 0 ? words : "the document";
        // Another file has its own names for what it holds.
        string file = pointer.Substring(0, hash), owner = tokens.Count == 0 ? file : $"'{Excerpt.Of(tokens[0])}' in {file}";
        bool isNamed = words.Length > 0 && tokens[0] is "components" or "paths";
        return isNamed ? $"{words} in {file}" : words.Length > 0 ? $"{owner}, {words}" : owner;
    }

    private string Read()
    {
        while (_position < _tokens.Count)
            ReadOne(_tokens[_position++]);
        Flush();
        return string.Join(", ", _words);
    }

    private void ReadOne(string keyword)
    {
        switch (keyword)
        {
            case "paths" or "webhooks":
                Add(Operation(NextToken()));
                break;
            case "callbacks":
                Add($"callback '{Next()}'");
                Add(Operation(NextToken()));
                break;
            case "components":
                ReadComponent(Next());
                break;
            case "parameters":
                Add(Parameter());
                break;
            case "responses":
                Add($"response {Next()}");
                break;
            case "headers":
                Add($"header '{Next()}'");
                break;
            case "requestBody":
                Add("request body");
                break;
            case "info" or "servers":
                Add(keyword);
                break;
            case "content" or "examples" or "encoding" or "allOf" or "oneOf" or "anyOf" or "prefixItems" or "enum" or "required" or "tags" or "security":
                Next();
                break;
            case "properties":
                _property += (_property.Length == 0 ? "" : ".") + Next();
                break;
            case "items":
                _property += "[]";
                break;
            case "additionalProperties" or "patternProperties":
                _property += "[*]";
                _position += keyword == "patternProperties" ? 1 : 0;
                break;
            case "example" or "default":
                _position = _tokens.Count;
                break;
        }
    }

    private void ReadComponent(string section)
    {
        string name = Next();
        Add(section switch
        {
            "schemas" => $"schema '{name}'",
            "parameters" => ParameterName(JsonPointer.Find(_root, Prefix()), $"parameter '{name}'"),
            "responses" => $"response '{name}'",
            "requestBodies" => $"request body '{name}'",
            "headers" => $"header '{name}'",
            "securitySchemes" => $"security scheme '{name}'",
            "pathItems" => $"path item '{name}'",
            _ => $"{(section.EndsWith("s", StringComparison.Ordinal) ? section.Substring(0, section.Length - 1) : section)} '{name}'",
        });
    }

    private string Operation(string path)
    {
        bool isMethod = _position < _tokens.Count && _tokens[_position] is not ("parameters" or "servers" or "$ref" or "summary" or "description");
        return isMethod ? $"{Next().ToUpperInvariant()} {path}" : path;
    }

    private string Parameter()
    {
        string index = Next();
        return ParameterName(JsonPointer.Find(_root, Prefix()), $"parameter {index}");
    }

    private string ParameterName(SpecNode? node, string otherwise)
    {
        for (int i = 0; i < MaxReferences && JsonPointer.LocalReference(node) is { } target; i++)
            node = JsonPointer.Find(_root, target);
        return node is SpecMapping mapping && mapping["name"] is SpecScalar name && mapping["in"] is SpecScalar place ? $"{place.Text} '{Excerpt.Of(name.Text)}'" : otherwise;
    }

    private string Prefix() => _tokens.Take(_position).Aggregate("#", JsonPointer.Append);

    private string Next() => Excerpt.Of(NextToken());

    private string NextToken() => _position < _tokens.Count ? _tokens[_position++] : "";

    private void Add(string word)
    {
        Flush();
        if (word.Length > 0)
            _words.Add(word);
    }

    private void Flush()
    {
        if (_property.Length > 0)
            _words.Add(_property[0] == '[' ? (_property[1] == ']' ? "items" : "values") : $"property '{_property}'");
        _property = "";
    }
}
