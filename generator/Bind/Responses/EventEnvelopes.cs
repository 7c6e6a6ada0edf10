using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// Recognizes schemas that describe a whole server-sent event, <c>{ event, data, id, retry }</c>, and not its data alone. OpenAPI 3.2 says so
/// of <c>itemSchema</c>; others write it as <c>schema</c>.
/// </summary>
internal static class EventEnvelopes
{
    private const int MaxDepth = 8;

    private static readonly HashSet<string> Fields = new(StringComparer.Ordinal) { "data", "event", "id", "retry" };

    /// <summary>Null when the schema is that of the data.</summary>
    public static EventEnvelopeModel? Find(OpenApiSchema? schema)
    {
        var envelopes = new List<OpenApiSchema>();
        if (schema is null || !Collect(schema.Resolved, envelopes, depth: 0) || envelopes.Count == 0)
            return null;
        ILookup<bool, OpenApiSchema> byText = envelopes.ToLookup(static envelope => IsText(envelope.Properties!["data"]));
        return new EventEnvelopeModel(!byText[false].Any(), byText[true].SelectMany(EventsOf).Distinct(StringComparer.Ordinal).ToEquatableArray());
    }

    /// <summary>The data of all envelopes that is JSON in a text: <c>contentSchema</c> says what it is.</summary>
    public static HashSet<OpenApiSchema> FindJsonData(OpenApiDocument document)
    {
        var envelopes = new List<OpenApiSchema>();
        foreach (OpenApiSchema schema in StreamSchemas(document))
        {
            var found = new List<OpenApiSchema>();
            if (Collect(schema.Resolved, found, depth: 0))
                envelopes.AddRange(found);
        }

        return [.. envelopes.Select(static envelope => envelope.Properties!["data"].Resolved).Where(IsJsonText)];
    }

    private static IEnumerable<OpenApiSchema> StreamSchemas(OpenApiDocument document)
        => (document.Paths ?? Enumerable.Empty<KeyValuePair<string, OpenApiPathItem>>())
            .SelectMany(static path => path.Value.Operations.Select(static operation => operation.Value))
            .SelectMany(static operation => operation.Responses ?? Enumerable.Empty<KeyValuePair<string, OpenApiResponse>>())
            .SelectMany(static response => response.Value.Content ?? Enumerable.Empty<KeyValuePair<string, OpenApiMediaType>>())
            .Where(static media => StreamMedia.FormatOf(media.Key) == StreamFormat.EventStream)
            .Select(static media => media.Value?.ItemSchema ?? media.Value?.Schema)
            .OfType<OpenApiSchema>();

    private static bool IsJsonText(OpenApiSchema data)
        => data is { ContentSchema: not null, ContentEncoding: null, ContentMediaType: { } mediaType } && MediaTypes.IsJson(mediaType);

    private static bool Collect(OpenApiSchema schema, List<OpenApiSchema> envelopes, int depth)
    {
        if (IsEnvelope(schema))
        {
            envelopes.Add(schema);
            return true;
        }

        IReadOnlyList<OpenApiSchema> branches = schema.Alternatives;
        return depth < MaxDepth && branches.Count > 0 && schema.Properties is not { Count: > 0 }
            && branches.All(branch => Collect(branch.Resolved, envelopes, depth + 1));
    }

    private static bool IsEnvelope(OpenApiSchema schema)
        => schema.Properties is { } properties && properties.ContainsKey("data") && (properties.ContainsKey("event") || properties.Keys.All(Fields.Contains));

    private static bool IsText(OpenApiSchema data)
    {
        OpenApiSchema target = data.Resolved;
        if (IsJsonText(target))
            return false;
        return SchemaShapes.NonNullType(target) == JsonSchemaType.String || SchemaShapes.Of(target) is SchemaShape.OpenEnum or SchemaShape.Text;
    }

    private static IEnumerable<string> EventsOf(OpenApiSchema envelope)
        => envelope.Properties!.TryGetValue("event", out OpenApiSchema? name) ? SchemaShapes.OwnEnumStrings(name.Resolved) : [];
}
