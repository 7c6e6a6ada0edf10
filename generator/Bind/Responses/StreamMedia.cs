using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Media types whose bodies are items, one after the other.</summary>
internal static class StreamMedia
{
    public static KeyValuePair<string, OpenApiMediaType>? Find(IReadOnlyDictionary<string, OpenApiMediaType>? content)
    {
        foreach (KeyValuePair<string, OpenApiMediaType> entry in content ?? Enumerable.Empty<KeyValuePair<string, OpenApiMediaType>>())
        {
            if (FormatOf(entry.Key) is not null)
                return entry;
        }

        return null;
    }

    public static StreamFormat? FormatOf(string mediaType)
        => MediaTypes.Essence(mediaType).ToLowerInvariant() switch
        {
            "text/event-stream" => StreamFormat.EventStream,
            "application/x-ndjson" or "application/ndjson" or "application/jsonl" or "application/x-jsonl" or "application/jsonlines" or "application/x-jsonlines"
                or "application/json-lines" or "application/stream+json" => StreamFormat.Lines,
            "application/json-seq" => StreamFormat.Sequence,
            _ => null,
        };
}
