using System.Text;
using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Text of JSON strings for messages, where nothing may throw.</summary>
internal static class JsonText
{
    public static string Unescape(ReadOnlySpan<byte> raw)
    {
        if (raw.Contains((byte)'\\'))
        {
            byte[] quoted = [(byte)'"', .. raw, (byte)'"'];
            try
            {
                var reader = new Utf8JsonReader(quoted);
                return reader.Read() ? reader.GetString()! : "";
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                // Broken escapes are shown as they came.
            }
        }

        return Encoding.UTF8.GetString(raw);
    }
}
