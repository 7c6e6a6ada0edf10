using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The examples of the document, as JSON that generated code can read.</summary>
internal sealed class GivenExamples(SchemaParser schemas)
{
    // Longer ones are whole exports: nobody's test wants them, and the compiler would carry them along.
    private const int MaxLength = 200_000;

    /// <summary>Of a body: that of the media type, or else that of the schema; null where there is none that can be read.</summary>
    public string? Find(OpenApiMediaType? media, OpenApiSchema? schema)
        => (media is null ? [] : Of(media)).Select(example => Write(example, schema)).FirstOrDefault(static json => json is not null)
            ?? (schema is null ? null : Find(schema));

    /// <summary>Of a schema.</summary>
    public string? Find(OpenApiSchema schema)
        => Of(schema).Select(example => Write(example, schema)).FirstOrDefault(static json => json is not null);

    /// <summary>Any value that the document gives for a schema; null where generated code could not read it as one.</summary>
    public string? Write(SpecNode value, OpenApiSchema? schema)
        => new GivenValue(schemas).Write(value, schema) is { Length: <= MaxLength } json ? json : null;

    private static IEnumerable<SpecNode> Of(OpenApiMediaType media)
    {
        if (media.Node["example"] is { } example && !OpenApiSchema.IsNull(example))
            yield return example;
        foreach (SpecEntry named in (media.Node["examples"] as SpecMapping)?.Entries ?? [])
        {
            if (Resolve(named.Value, media.File) is SpecMapping mapping && (mapping["value"] ?? mapping["dataValue"]) is { } value)
                yield return value;
        }
    }

    // Shared examples of the same file; those of other files are rare, and are passed over.
    private static SpecNode? Resolve(SpecNode example, SpecFile file)
        => example is SpecMapping mapping && mapping["$ref"] is SpecScalar { Text: var pointer } && pointer.StartsWith("#/", StringComparison.Ordinal)
            ? JsonPointer.Find(file.Root, pointer)
            : example;

    private static IEnumerable<SpecNode> Of(OpenApiSchema schema)
    {
        SpecNode?[] found = [schema.Node["example"], First(schema.Node), schema.Resolved.Node["example"], First(schema.Resolved.Node)];
        return found.OfType<SpecNode>().Where(static example => !OpenApiSchema.IsNull(example));
    }

    private static SpecNode? First(SpecMapping node) => (node["examples"] as SpecSequence)?.Items.FirstOrDefault();
}
