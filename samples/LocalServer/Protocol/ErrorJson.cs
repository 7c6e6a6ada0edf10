using System.Text.Json;

namespace Upstash.Workflow.LocalServer.Protocol;

/// <summary>Writes a failed attempt.</summary>
internal static class ErrorJson
{
    public static void Write(Utf8JsonWriter json, LocalError error, BodyTrim trim)
    {
        json.WriteStartObject();
        json.Member("error", error.Error);
        json.Member("body", trim.Apply(error.Body));
        json.Member("headers", error.Headers);
        json.Member("status", error.Status);
        json.Member("time", error.Time);
        json.WriteEndObject();
    }
}
