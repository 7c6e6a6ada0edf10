using System.Globalization;
using System.Text;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Hostile;

/// <summary>Hostile documents, most of them about names: each makes names of the document meet names of ours.</summary>
internal static class HostileSnippets
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["contextual keywords"] = Properties("field", "record", "file", "required", "await", "var", "partial", "global", "get", "set", "init", "with", "when", "nint", "dynamic", "notnull", "scoped", "extension"),
        ["contextual keywords as schemas"] = Schemas("field", "record", "file", "required", "await", "var", "partial", "global", "nint", "dynamic", "scoped", "unmanaged", "extension", "allows"),
        ["schemas like generated types"] = Schemas(
            "ThingsClient", "IThingsClient", "TestApiClient", "ITestApiClient", "TestApiClientOptions", "TestApiAuth", "TestApi", "ListThingsQuery", "ListThingsResponse", "Values", "Query", "AdditionalProperties"),
        ["schemas like types of the platform"] = Schemas(
            "Runtime", "Upstash", "System", "Task", "String", "Exception", "Attribute", "Object", "Json", "Internal", "Workflow", "Collections", "GeneratedCode", "IDisposable", "IEquatable", "Nullable"),
        ["schemas like the aliases of a file"] = Schemas("api_", "internal_", "runtime_", "self_", "Api_", "Internal_", "Runtime", "Self"),
        ["properties like the aliases of a file"] = Properties("api_", "internal_", "runtime_", "self_", "Api", "Internal", "Runtime", "Self"),
        ["schemas like the namespace"] = Schemas("Acme", "Api", "acme", "api", "Acme.Api", "Acme_Api", "global::Acme"),
        ["parameters like locals"] = Parameters("query", "ct", "query", "body", "uri", "request", "this", "_pipeline", "filters", "page", "cursor", "token", "value", "QueryValues", "Validate", "AppendTo", "ToQueryString", "EqualityContract", "Clone"),
        ["path parameters like locals"] = Path("/a/{ct}/{query}/{body}/{uri}/{request}/{this}/{_pipeline}/{class}/{filters}/{page}/{token}/{_}/{options}"),
        ["headers like locals"] = Parameters("header", "ct", "query", "body", "uri", "request", "this", "X-This", "x_this", "Equals"),
        ["properties like members"] = Properties(
            "FromJson", "ToJson", "WriteJson", "ReadJson", "AdditionalProperties", "Equals", "GetType", "GetHashCode", "MemberwiseClone", "Finalize", "ToString", "json", "output", "value", "Members", "_additionalProperties", "member", "utf8Json", "Thing"),
        ["values like members"] = Enum("Values", "Value", "IsKnown", "Equals", "Create", "ToString", "op_Equality", "GetHashCode", "value", "_value", "ThingKind", "Kind", "Members", "Null", "default"),
        ["tags like operations and members"] = Operations(("Dispose", "dispose"), ("GetThing", "getThing"), ("get-thing", "GetThing"), ("", "Dispose"), ("", "getThing"), ("", "get_thing"), ("Equals", "Equals"), ("Test API", "TestApiClient")),
        ["two tags with one name"] = Operations(("my tag", "a"), ("my-tag", "a"), ("MyTag", "a"), ("MY_TAG", "a"), ("MyTagClient", "a")),
        ["an operation like the property of a tag"] = Operations(("Things", "list"), ("", "Things"), ("", "ThingsAsync"), ("", "things-async")),
        ["one operationId many times"] = Operations(("T", "same"), ("T", "same"), ("T", "SAME"), ("T", "same_"), ("", "same"), ("", "same")),
        ["an operation like fields"] = Operations(("T", "_pipeline"), ("T", "pipeline"), ("T", "SameOperation"), ("T", "Same"), ("T", "Operation"), ("T", "TClient")),
        ["symbols only"] = Operations(("!!!", "???"), ("\U0001F600", "\U0001F4A3"), ("", ""), ("--", "--"), ("1", "2"), ("  ", "  ")),
        ["a path with quotes"] = Path("/a\"b'c`d/{id}"),
        ["a path to another host"] = Path("//evil.example/steal/{id}"),
        ["a path with dots"] = Path("/a/../b/./{id}"),
        ["a path with a user"] = Path("@evil.example/{id}"),
        ["a path that is an address"] = Path("https://evil.example/{id}"),
        ["a path with backslashes"] = Path("/\\evil.example\\{id}"),
        ["a path with unbalanced braces"] = Path("/a}/{id}/b{c"),
        ["a path with nested braces"] = Path("/a/{{id}}/b"),
        ["a path with empty braces"] = Path("/a/{}/b/{ }"),
        ["a path with query and fragment"] = Path("/a?b=c#d/{id}"),
        ["a path with spaces"] = Path("/a b/\t/{id}"),
        ["a path beyond ASCII"] = Path("/\u00fcber/\u6771\u4eac/\U0001F600/{\u00fc}"),
        ["a parameter twice in a path"] = Path("/a/{id}/b/{id}/{ID}"),
        ["a path with line ends"] = Path("/a\r\nHost: evil/\u2028/{i\nd}"),
        ["an http server"] = Server("http://plain.example/v1"),
        ["a file server"] = Server("file:///etc"),
        ["a server with a user"] = Server("https://user:pass@evil.example"),
        ["a server with line ends"] = Server("https://a.example/\"; } class Pwned { } //\n\u2028x"),
        ["a server with query"] = Server("https://a.example/v1?x=\"y#z"),
        ["defaults that are code"] = Default("1; System.Environment.Exit(1)"),
        ["default of another kind"] = Default("\u2028\"\"\""),
    };

    /// <summary>A document with the text in every place that takes any text.</summary>
    public static string Everywhere(string text)
    {
        string t = Quote(text);
        return $$"""
            {
              "openapi": "3.1.0",
              "info": { "title": {{t}}, "version": {{t}}, "description": {{t}}, "x-any": {{t}} },
              "servers": [{ "url": {{t}}, "description": {{t}} }],
              "tags": [{ "name": {{t}}, "description": {{t}} }],
              "security": [{ "key": [] }],
              "paths": {
                {{Quote("/p" + text.Replace('{', '(').Replace('}', ')'))}}: {
                  "post": {
                    "operationId": {{t}}, "tags": [{{t}}], "summary": {{t}}, "description": {{t}},
                    "parameters": [
                      { "in": "query", "name": {{t}}, "description": {{t}}, "schema": { "type": "string", "default": {{t}}, "pattern": {{t}}, "example": {{t}}, "maxLength": 3 } },
                      { "in": "query", "name": "list", "description": {{t}}, "schema": { "type": "array", "items": { "type": "string", "enum": [{{t}}, "other"] } } }
                    ],
                    "requestBody": { "description": {{t}}, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Model" } } } },
                    "responses": {
                      "200": { "description": {{t}}, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Model" } }, {{Quote("text/" + text)}}: {} } },
                      "400": { "description": {{t}}, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Model" } } } },
                      "default": { "description": {{t}} }
                    }
                  }
                }
              },
              "components": {
                "schemas": {
                  "Model": {
                    "type": "object", "title": {{t}}, "description": {{t}}, "required": [{{t}}],
                    "properties": {
                      {{t}}: { "type": "string", "description": {{t}}, "format": {{t}}, "const": {{t}} },
                      "kind": { "type": "string", "enum": [{{t}}, "x", {{Quote(text + "x")}}], "x-enum-varnames": [{{t}}] },
                      "number": { "type": "integer", "default": {{t}}, "description": {{t}}, "example": {{t}} }
                    }
                  },
                  {{Quote("S" + text)}}: { "type": "object", "properties": { "self": { "type": "array", "items": { "type": "object", "properties": { {{t}}: { "type": "boolean" } } } } } }
                },
                "securitySchemes": {
                  "key": { "type": "apiKey", "in": "query", "name": {{t}}, "description": {{t}} },
                  {{Quote("k" + text)}}: { "type": "apiKey", "in": "header", "name": {{t}}, "description": {{t}} }
                }
              }
            }
            """;
    }

    private static string Schemas(params string[] names)
        => Snippets.WithOperation(
            "operationId: listThings\ntags: [things]\nparameters: [{ in: query, name: q, schema: { type: string } }]\n" + Answer(names[0]),
            string.Concat(names.Select(name => $"{Quote(name)}: {{ type: object, required: [x], properties: {{ x: {{ $ref: {Quote("#/components/schemas/" + names[0].Replace("/", "~1"))} }}, k: {{ type: string, enum: [a] }} }} }}\n")));

    private static string Properties(params string[] names)
        => Snippets.WithOperation(
            "operationId: getThing\n" + Answer("Thing"),
            $"Thing: {{ type: object, required: [{string.Join(", ", names.Take(3).Select(Quote))}], properties: {{ {string.Join(", ", names.Select((name, i) => $"{Quote(name)}: {{ type: {(i % 2 == 0 ? "string" : "integer")} }}"))} }} }}\n");

    private static string Enum(params string[] values)
        => Snippets.WithOperation("operationId: getThing\n" + Answer("Thing"), $"Thing: {{ type: object, properties: {{ kind: {{ type: string, enum: [{string.Join(", ", values.Select(Quote))}] }} }} }}\n");

    private static string Parameters(string place, params string[] names)
        => Snippets.WithOperation($"operationId: getThing\nparameters: [{string.Join(", ", names.Select(name => $"{{ in: {place}, name: {Quote(name)}, schema: {{ type: string }} }}"))}]\n" + Answer("Thing"));

    private static string Default(string value)
        => Snippets.WithOperation($"operationId: getThing\nparameters: [{{ in: query, name: q, schema: {{ type: integer, default: {Quote(value)}, minimum: 1, maximum: 9 }} }}]\n" + Answer("Thing"));

    private static string Path(string path)
        => $"openapi: 3.0.3\ninfo: {{ title: Test API, version: '1' }}\npaths:\n  {Quote(path)}:\n    get:\n      tags: [t]\n      operationId: go\n      security: [{{ bearer: [] }}]\n      responses: {{ '204': {{ description: ok }} }}\n"
            + "components: { securitySchemes: { bearer: { type: http, scheme: bearer } } }\n";

    private static string Server(string url) => Path("/a/{id}") + $"servers: [{{ url: {Quote(url)} }}]\n";

    private static string Operations(params (string Tag, string Id)[] operations)
    {
        var text = new StringBuilder("openapi: 3.0.3\ninfo: { title: Test API, version: '1' }\npaths:\n");
        for (int i = 0; i < operations.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  /p{i}:\n    get:\n      operationId: {Quote(operations[i].Id)}\n");
            text.Append(operations[i].Tag.Length > 0 ? $"      tags: [{Quote(operations[i].Tag)}]\n" : "");
            text.Append("      responses: { '204': { description: ok } }\n");
        }

        return text.ToString();
    }

    private static string Answer(string schema)
        => $"responses: {{ '200': {{ description: ok, content: {{ application/json: {{ schema: {{ $ref: {Quote("#/components/schemas/" + schema)} }} }} }} }} }}\n";

    /// <summary>As JSON and YAML write it. Everything but letters is escaped, so a lone surrogate goes through.</summary>
    private static string Quote(string text)
        => "\"" + string.Concat(text.Select(character => char.IsAsciiLetterOrDigit(character) || " -_/.{}".Contains(character, StringComparison.Ordinal) ? character.ToString() : $"\\u{(int)character:x4}")) + "\"";
}
