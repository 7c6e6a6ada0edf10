using System.Text.Json;
using System.Text.Json.Nodes;
using Upstash.Workflow.Benchmarks.Payloads;

namespace Upstash.Workflow.Benchmarks;

/// <summary>Whoever reads or writes something else is not measured: a wrong answer can be had in no time.</summary>
internal static class SameAnswer
{
    /// <exception cref="InvalidOperationException">The two differ in a value.</exception>
    public static void Check(string name, ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual)
    {
        if (!JsonElement.DeepEquals(Normalised(expected), Normalised(actual)))
            throw new InvalidOperationException($"{name} gives another answer than ours: nothing is measured.");
    }

    /// <summary>Without nulls, which some write, and without what is not declared, which some drop.</summary>
    private static JsonElement Normalised(ReadOnlySpan<byte> json)
    {
        JsonNode root = JsonNode.Parse(json)!;
        Prune(root);
        return JsonSerializer.SerializeToElement(root);
    }

    private static void Prune(JsonNode? node)
    {
        if (node is JsonArray items)
            foreach (JsonNode? item in items)
                Prune(item);
        if (node is not JsonObject members)
            return;
        foreach ((string name, JsonNode? value) in members.ToList())
            if (value is null || name.StartsWith(Reshape.UnknownPrefix, StringComparison.Ordinal))
                members.Remove(name);
            else
                Prune(value);
    }
}
