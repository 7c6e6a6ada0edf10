using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal.Recording;

/// <summary>The format of the recorder's file: one line for each difference, so that version control shows what is new.</summary>
internal static class ObservedJson
{
    private const int Version = 1;

    public static string Write(IReadOnlyList<Observation> observations)
    {
        var json = new StringBuilder($"{{\n  \"version\": {Version.ToString(CultureInfo.InvariantCulture)},\n  \"observations\": [");
        for (int i = 0; i < observations.Count; i++)
        {
            json.Append(i == 0 ? "\n    " : ",\n    ");
            Append(json, observations[i]);
        }

        return json.Append(observations.Count == 0 ? "]\n}\n" : "\n  ]\n}\n").ToString();
    }

    /// <summary>What has not the form of a difference is left out: a later version may know more.</summary>
    /// <exception cref="JsonException">It is no such file.</exception>
    public static IReadOnlyList<Observation> Read(byte[] utf8Json)
    {
        using JsonDocument document = JsonDocument.Parse(utf8Json.AsMemory(utf8Json.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
        return document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("observations", out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.Object).Select(Read)]
            : throw new JsonException("There are no observations.");
    }

    private static void Append(StringBuilder json, Observation observation)
    {
        json.Append("{ \"kind\": ").Append(Quote(observation.Kind));
        json.Append(", \"operation\": ").Append(Quote(observation.Operation));
        json.Append(", \"pointer\": ").Append(Quote(observation.Pointer));
        if (observation.Status is { } status)
        {
            json.Append(CultureInfo.InvariantCulture, $", \"status\": {status}");
        }

        json.Append(", \"expected\": ").Append(Quote(observation.Expected));
        json.Append(", \"found\": ").Append(Quote(observation.Found)).Append(" }");
    }

    private static Observation Read(JsonElement item) => new(
        Text(item, "kind"), Text(item, "operation"), Text(item, "pointer"), Number(item, "status"), Text(item, "expected"), Text(item, "found"));

    private static string Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static int? Number(JsonElement item, string name) =>
        item.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number : null;

    // It is a file: nothing in it needs to be safe within HTML, and names should be legible.
    private static string Quote(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
