using System.Text.Encodings.Web;
using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>What the JSON layer refuses to go beyond.</summary>
internal static class JsonLimits
{
    /// <summary>Deeper nesting is refused. Far above any real payload, far below what a stack bears.</summary>
    public const int MaxDepth = 1024;

    public static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = MaxDepth };

    // Relaxed escaping: the text goes into application/json, never into HTML.
    public static readonly JsonWriterOptions WriterOptions = new()
    {
        MaxDepth = MaxDepth,
        SkipValidation = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
