using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>What an operation answers, by status.</summary>
internal sealed class ResponseComparer(Comparison comparison, ContentComparer contents, SchemaComparer schemas)
{
    private readonly HashSet<Place> _compared = [];

    public void Compare(ElementMap<OpenApiResponse>? old, ElementMap<OpenApiResponse>? now, Place operation)
    {
        Place place = operation.Down("responses");
        foreach (KeyValuePair<string, OpenApiResponse> entry in old?.AsEnumerable() ?? [])
        {
            if (now is not null && now.TryGetValue(entry.Key, out OpenApiResponse after))
                Compare(entry.Key, entry.Value, after, place);
            else
                ReportRemoved(entry.Key, place, now);
        }

        foreach (string status in (now?.Keys ?? []).Where(status => old?.ContainsKey(status) != true))
            comparison.Added(Descriptors.ErrorAdded, place, status, "added", "", Role.Response);
    }

    private void ReportRemoved(string status, Place place, ElementMap<OpenApiResponse>? now)
    {
        if (!IsSuccess(status))
        {
            comparison.Removed(Descriptors.ErrorRemoved, place, status, "removed", "Such an answer is no longer typed.", Role.Response);
            return;
        }

        string[] successes = [.. (now?.Keys ?? []).Where(IsSuccess)];
        comparison.Removed(Descriptors.SuccessRemoved, place, status, successes.Length == 0 ? "removed" : $"removed (now {string.Join(", ", successes)})", "Shipped clients do not expect another success.", Role.Response);
    }

    private void Compare(string status, OpenApiResponse old, OpenApiResponse now, Place responses)
    {
        Place own = responses.Down(status);
        var place = new Place(old.Reference ?? own.Old, now.Reference ?? own.New);
        if (!_compared.Add(place))
            return;
        bool had = old.Content is { Count: > 0 }, has = now.Content is { Count: > 0 };
        if (had != has && IsSuccess(status))
            comparison.Changed(Descriptors.SuccessBodyChanged, place.Down("content"), has ? "no body -> a body" : "a body -> no body", has ? "It was ignored; calls give it now." : "Answers are empty.", Role.Response);
        else
            contents.Compare(old.Content, now.Content, place.Down("content"), Role.Response);
        CompareHeaders(old.Headers, now.Headers, place.Down("headers"));
    }

    private void CompareHeaders(ElementMap<OpenApiHeader>? old, ElementMap<OpenApiHeader>? now, Place place)
    {
        foreach (KeyValuePair<string, OpenApiHeader> entry in old?.AsEnumerable() ?? [])
        {
            KeyValuePair<string, OpenApiHeader> match = (now?.AsEnumerable() ?? []).FirstOrDefault(other => string.Equals(other.Key, entry.Key, StringComparison.OrdinalIgnoreCase));
            if (match.Value is null)
                comparison.Removed(Descriptors.ResponseHeaderChanged, place, entry.Key, "removed", "Answers no longer have it.", Role.Response);
            else
                CompareHeader(entry.Value, match.Value, new Place(JsonPointer.Append(place.Old, entry.Key), JsonPointer.Append(place.New, match.Key)));
        }

        foreach (string name in (now?.Keys ?? []).Where(name => old?.Keys.Contains(name, StringComparer.OrdinalIgnoreCase) != true))
            comparison.Added(Descriptors.ResponseAdded, place, name, "added", "", Role.Response);
    }

    private void CompareHeader(OpenApiHeader old, OpenApiHeader now, Place own)
    {
        var place = new Place(old.Reference ?? own.Old, now.Reference ?? own.New);
        if (!_compared.Add(place))
            return;
        Deprecations.Compare(comparison, old.Deprecated, now.Deprecated, place, Descriptors.ElementDeprecated, Role.Response);
        if (old.Schema is { } before && now.Schema is { } after && SchemaWords.Of(before.Resolved) != SchemaWords.Of(after.Resolved))
            comparison.Changed(Descriptors.ResponseHeaderChanged, place.Down("schema", "type"), $"type '{SchemaWords.Of(before)}' -> '{SchemaWords.Of(after)}'", "", Role.Response);
        else
            schemas.Compare(old.Schema, now.Schema, place.Down("schema"), Role.Response);
    }

    private static bool IsSuccess(string status) => StatusKey.Parse(status) is { From: >= 200, To: < 300 };
}
