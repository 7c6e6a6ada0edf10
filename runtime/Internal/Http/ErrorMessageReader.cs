using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Finds the sentence for people in an error's body, whatever its shape.</summary>
internal static class ErrorMessageReader
{
    public static string? Read(ReadOnlyMemory<byte> utf8Body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8Body);
            return Find(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // No JSON, or text that is no text: half a surrogate pair.
            return null;
        }
    }

    private static string? Find(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.String => root.GetString(),
        JsonValueKind.Object => Text(root, "error") ?? Nested(root) ?? Text(root, "message") ?? Text(root, "detail") ?? Text(root, "title"),
        _ => null,
    };

    private static string? Nested(JsonElement root) =>
        root.TryGetProperty("error", out JsonElement error) && error.ValueKind == JsonValueKind.Object ? Text(error, "message") : null;

    private static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : null;
}
