#if NET9_0_OR_GREATER
using System.Runtime.InteropServices;
#else
using System.Text;
#endif
using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>The bytes of a parsed value, as they came.</summary>
internal static class RawJson
{
    public static ReadOnlySpan<byte> Of(JsonElement element) =>
#if NET9_0_OR_GREATER
        JsonMarshal.GetRawUtf8Value(element);
#else
        Encoding.UTF8.GetBytes(element.GetRawText());
#endif
}
