using System.Text.Json.Nodes;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Tests.Drift;

/// <summary>One edit of a document, anywhere in it and of any kind: what stands there is removed, renamed, retyped, copied or moved.</summary>
internal static class RandomEdit
{
    private static readonly string[] Types = ["string", "integer", "number", "boolean", "array", "object"];

    /// <summary>The document after the edit, as JSON.</summary>
    public static string Of(string document, int seed)
    {
        var random = new Random(seed);
        JsonNode root = JsonNode.Parse(JsonText.Of(SpecReader.Read(document, new DiagnosticBag("openapi.yaml"), CancellationToken.None)!))!;
        JsonObject[] objects = [.. All(root).OfType<JsonObject>().Where(node => node.Count > 0)];
        Edit(objects[random.Next(objects.Length)], random);
        return root.ToJsonString();
    }

    private static void Edit(JsonObject node, Random random)
    {
        string key = node.ElementAt(random.Next(node.Count)).Key;
        switch (random.Next(6))
        {
            case 0:
                node.Remove(key);
                break;
            case 1:
                JsonNode? value = node[key]?.DeepClone();
                node.Remove(key);
                node[key + "X"] = value;
                break;
            case 2:
                node[key + "Y"] = node[key]?.DeepClone();
                break;
            case 3 when node[key] is JsonArray { Count: > 0 } list:
                list.RemoveAt(random.Next(list.Count));
                break;
            case 3 or 4:
                EditSchema(node, random);
                break;
            default:
                Replace(node, key, random);
                break;
        }
    }

    private static void Replace(JsonObject node, string key, Random random)
        => node[key] = node[key] switch
        {
            JsonValue value when value.TryGetValue(out bool flag) => !flag,
            JsonValue value when value.TryGetValue(out int number) => number + random.Next(-5, 6),
            JsonValue value when key == "type" && value.TryGetValue<string>(out _) => Types[random.Next(Types.Length)],
            JsonValue value when value.TryGetValue(out string? text) => text + "z",
            JsonArray list => new JsonArray([.. list.Reverse().Select(item => item?.DeepClone())]),
            var other => other?.DeepClone(),
        };

    private static void EditSchema(JsonObject node, Random random)
    {
        (string Key, JsonNode Value)[] edits =
        [
            ("deprecated", true), ("required", true), ("nullable", true), ("readOnly", true), ("writeOnly", true), ("format", "int32"), ("format", "date-time"), ("format", "uuid"),
            ("maximum", 7), ("minLength", 2), ("enum", new JsonArray("a", "b")), ("additionalProperties", false), ("type", new JsonArray("string", "null")),
            ("type", "string"), ("type", "integer"), ("required", new JsonArray("name", "id", "kind")), ("operationId", "fetchIt"), ("tags", new JsonArray("other")),
            ("description", "One of (RED, GREEN)."), ("description", "Unix timestamp in seconds."), ("default", "x"),
        ];
        (string name, JsonNode value) = edits[random.Next(edits.Length)];
        node[name] = value.DeepClone();
    }

    private static IEnumerable<JsonNode> All(JsonNode node) => (node switch
    {
        JsonObject mapping => mapping.Select(entry => entry.Value),
        JsonArray list => list,
        _ => [],
    }).OfType<JsonNode>().SelectMany(All).Prepend(node);
}
