using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>The media types of a body, by name.</summary>
internal sealed class ContentComparer(Comparison comparison, SchemaComparer schemas)
{
    public void Compare(ElementMap<OpenApiMediaType>? old, ElementMap<OpenApiMediaType>? now, Place place, Role role)
    {
        foreach (string key in Keys(old).Where(key => Find(now, key) is null))
        {
            comparison.Removed(
                role.IsSent() ? Descriptors.BodyRemoved : Descriptors.ResponseMediaRemoved, place, key, $"media type '{Excerpt.Of(key)}' removed", role.IsSent() ? "The service refuses it." : "Answers no longer come so.", role);
        }

        foreach (string key in Keys(now).Where(key => Find(old, key) is null))
            comparison.Added(role.IsSent() ? Descriptors.RequestLoosened : Descriptors.ResponseAdded, place, key, $"media type '{Excerpt.Of(key)}' added", "", role);
        foreach (KeyValuePair<string, OpenApiMediaType> media in old?.AsEnumerable() ?? [])
        {
            if (Find(now, media.Key) is { } match)
                Compare(media.Value, match.Value, new Place(JsonPointer.Append(place.Old, media.Key), JsonPointer.Append(place.New, match.Key)), role);
        }
    }

    private void Compare(OpenApiMediaType old, OpenApiMediaType now, Place place, Role role)
    {
        schemas.Compare(old.Schema, now.Schema, place.Down("schema"), role);
        if (old.ItemSchema is not null || now.ItemSchema is not null)
            schemas.Compare(old.ItemSchema, now.ItemSchema, place.Down("itemSchema"), role);
        if (role.IsSent())
            CompareEncodings(old.Encoding, now.Encoding, place.Down("encoding"), role);
    }

    private void CompareEncodings(ElementMap<OpenApiEncoding>? old, ElementMap<OpenApiEncoding>? now, Place place, Role role)
    {
        foreach (string key in Keys(old).Union(Keys(now), StringComparer.Ordinal))
        {
            string before = Words(old, key), after = Words(now, key);
            if (before != after)
                comparison.Changed(Descriptors.SerializationChanged, place.Down(key), $"encoding of '{Excerpt.Of(key)}': {before} -> {after}", "Shipped clients write it in a way that is no longer understood.", role);
        }
    }

    private static string Words(ElementMap<OpenApiEncoding>? encodings, string key)
    {
        if (encodings is null || !encodings.TryGetValue(key, out OpenApiEncoding encoding))
            return "none";
        string?[] words = [encoding.ContentType, encoding.Style?.ToString(), encoding.Explode is { } explode ? $"explode {explode}" : null, encoding.AllowReserved ? "reserved" : null];
        return string.Join(", ", words.OfType<string>()) is { Length: > 0 } text ? Excerpt.Of(text) : "none";
    }

    private static IEnumerable<string> Keys<T>(ElementMap<T>? map)
        where T : class
        => map?.Keys ?? [];

    /// <summary>Upper and lower case, and blanks behind a semicolon, mean nothing.</summary>
    private static KeyValuePair<string, OpenApiMediaType>? Find(ElementMap<OpenApiMediaType>? map, string key)
    {
        foreach (KeyValuePair<string, OpenApiMediaType> entry in map?.AsEnumerable() ?? [])
        {
            if (Normal(entry.Key) == Normal(key))
                return entry;
        }

        return null;
    }

    private static string Normal(string mediaType) => mediaType.Replace(" ", "").ToLowerInvariant();
}
