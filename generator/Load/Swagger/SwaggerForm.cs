using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>Parameters <c>in: formData</c> as the properties of one object.</summary>
internal sealed class SwaggerForm(IReadOnlyList<SpecMapping> fields, string[] consumes)
{
    private const string Multipart = "multipart/form-data";
    private const string UrlEncoded = "application/x-www-form-urlencoded";

    public SpecMapping Convert()
    {
        SpecNode place = fields[0];
        SpecMapping schema = SwaggerNodes.Mapping(
            place,
            SwaggerNodes.Entry("type", SwaggerNodes.Text("object", place)),
            SwaggerNodes.Entry("properties", new SpecMapping(place.Span, [.. fields.Select(Property).OfType<SpecEntry>()])),
            SwaggerNodes.Entry("required", new SpecSequence(place.Span, [.. Required()])));
        SpecMapping media = SwaggerNodes.Mapping(place, SwaggerNodes.Entry("schema", schema), Encoding(place));
        return SwaggerNodes.Mapping(
            place,
            SwaggerNodes.Entry("content", SwaggerNodes.Mapping(place, SwaggerNodes.Entry(MediaType(), media))),
            SwaggerNodes.Entry("required", SwaggerNodes.Flag(Required().Any(), place)));
    }

    /// <summary>Files need parts; otherwise the document decides.</summary>
    private string MediaType()
        => fields.Any(static field => (field["type"] as SpecScalar)?.Text == "file") || consumes.FirstOrDefault() is { } first && first.StartsWith(Multipart, StringComparison.OrdinalIgnoreCase)
            ? Multipart
            : UrlEncoded;

    private static SpecEntry? Property(SpecMapping field)
        => field["name"] is SpecScalar name ? new SpecEntry(name.Text, name.Span, WithDescription(field)) : null;

    private static SpecMapping WithDescription(SpecMapping field)
        => SwaggerParameters.SchemaOf(field) is SpecMapping schema && field.Find("description") is { } description
            ? new SpecMapping(field.Span, [.. schema.Entries, description])
            : new SpecMapping(field.Span, [.. SwaggerNodes.Entries(SwaggerParameters.SchemaOf(field))]);

    private IEnumerable<SpecNode> Required()
        => fields.Where(static field => field["required"] is SpecScalar flag && ScalarRules.IsTrue(flag)).Select(static field => field["name"]).OfType<SpecNode>();

    /// <summary>A list is one text with commas unless it says that it is repeated.</summary>
    private SpecEntry? Encoding(SpecNode place)
    {
        SpecEntry[] lists = [.. fields
            .Where(static field => (field["type"] as SpecScalar)?.Text == "array" && field["name"] is SpecScalar)
            .Select(static field => SwaggerNodes.Entry(((SpecScalar)field["name"]!).Text, StyleOf(field)))];
        return lists.Length == 0 || MediaType() == Multipart ? null : SwaggerNodes.Entry("encoding", new SpecMapping(place.Span, lists));
    }

    private static SpecMapping StyleOf(SpecMapping field)
    {
        string? format = (field["collectionFormat"] as SpecScalar)?.Text;
        string style = format switch { "ssv" => "spaceDelimited", "pipes" => "pipeDelimited", _ => "form" };
        return SwaggerNodes.Mapping(
            field,
            SwaggerNodes.Entry("style", SwaggerNodes.Text(style, field)),
            SwaggerNodes.Entry("explode", SwaggerNodes.Flag(format == "multi", field)));
    }
}
