using System.Text.Json;

namespace RunLogs.Service;

/// <summary>Reads members that the service returns and the document does not declare. What has another shape than expected counts as absent.</summary>
internal static class Undeclared
{
    public static string? Text(this IReadOnlyDictionary<string, JsonElement> members, string name)
        => members.TryGetValue(name, out JsonElement value) ? Text(value) : null;

    public static long? Number(this IReadOnlyDictionary<string, JsonElement> members, string name)
        => members.TryGetValue(name, out JsonElement value) ? Number(value) : null;

    public static IEnumerable<JsonElement> Items(this IReadOnlyDictionary<string, JsonElement> members, string name)
        => members.TryGetValue(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    public static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static string? TextOf(JsonElement owner, string name)
        => owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out JsonElement value) ? Text(value) : null;

    public static long? NumberOf(JsonElement owner, string name)
        => owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out JsonElement value) ? Number(value) : null;

    private static long? Number(JsonElement value)
        => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number) ? number : null;
}
