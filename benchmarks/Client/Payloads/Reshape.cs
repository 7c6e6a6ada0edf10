using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Upstash.Workflow.Benchmarks.Payloads;

/// <summary>The same page in another shape.</summary>
internal static class Reshape
{
    /// <summary>How the names of members begin that no document declares.</summary>
    public const string UnknownPrefix = "unknown";

    private static readonly JsonSerializerOptions Raw = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The members of every object in an order of chance.</summary>
    public static byte[] Shuffle(byte[] json)
    {
        var random = new Random(5);
        return Rewrite(json, members => random.Shuffle(members));
    }

    /// <summary>Two more members in every object: a text before all others, an object after them. A map of headers has no members.</summary>
    public static byte[] AddUnknown(byte[] json)
    {
        JsonNode root = JsonNode.Parse(json)!;
        foreach (JsonObject item in Objects(root).ToList())
            if (item.Parent is not JsonObject || !item.GetPropertyName().EndsWith("Headers", StringComparison.Ordinal))
            {
                item.Insert(0, UnknownPrefix + "Zone", "eu-central-1");
                item.Add(UnknownPrefix + "Detail", new JsonObject { ["attempt"] = 2, ["tags"] = new JsonArray("a", "b") });
            }

        return JsonSerializer.SerializeToUtf8Bytes(root, Raw);
    }

    private static byte[] Rewrite(byte[] json, Action<KeyValuePair<string, JsonNode?>[]> order)
    {
        JsonNode root = JsonNode.Parse(json)!;
        foreach (JsonObject item in Objects(root).ToList())
        {
            KeyValuePair<string, JsonNode?>[] members = [.. item];
            item.Clear();
            order(members);
            foreach ((string name, JsonNode? value) in members)
                item.Add(name, value);
        }

        return JsonSerializer.SerializeToUtf8Bytes(root, Raw);
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node)
        => node switch
        {
            JsonObject item => item.SelectMany(static member => Objects(member.Value)).Prepend(item),
            JsonArray items => items.SelectMany(Objects),
            _ => [],
        };
}
