using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>Parameters and headers, which in Swagger 2.0 are their own schemas.</summary>
internal sealed class SwaggerParameters(SpecMapping root)
{
    private static readonly HashSet<string> OwnKeys = new(StringComparer.Ordinal)
    {
        "name", "in", "description", "required", "allowEmptyValue", "deprecated", "collectionFormat", "example", "examples", "x-example",
    };

    /// <summary>The parameter behind a reference, if it is one.</summary>
    public SpecNode Resolve(SpecNode parameter)
    {
        for (int links = 0; links < 16 && parameter is SpecMapping mapping && mapping["$ref"] is SpecScalar reference; links++)
        {
            if (!reference.Text.StartsWith("#/", StringComparison.Ordinal) || JsonPointer.Find(root, reference.Text) is not { } target)
                break;
            parameter = target;
        }

        return parameter;
    }

    public static string? Place(SpecNode parameter) => ((parameter as SpecMapping)?["in"] as SpecScalar)?.Text;

    /// <summary>Whether OpenAPI 3 has it in the request's body.</summary>
    public static bool IsBody(SpecNode parameter) => Place(parameter) is "body" or "formData";

    public SpecNode Convert(SpecMapping parameter)
        => parameter["$ref"] is not null
            ? parameter
            : new SpecMapping(parameter.Span, [
                .. parameter.Entries.Where(static entry => entry.Key is "name" or "in" or "description" or "required" or "allowEmptyValue" or "deprecated"),
                .. Extensions(parameter),
                .. Style(parameter),
                SwaggerNodes.Entry("schema", SchemaOf(parameter))]);

    public static SpecNode ConvertHeader(SpecMapping header)
        => header["$ref"] is not null || header["schema"] is not null
            ? header
            : new SpecMapping(header.Span, [.. header.Entries.Where(static entry => entry.Key == "description"), SwaggerNodes.Entry("schema", SchemaOf(header))]);

    /// <summary>What says something about the value; or the schema that some documents have there nevertheless.</summary>
    public static SpecNode SchemaOf(SpecMapping parameter)
        => parameter["schema"] ?? new SpecMapping(parameter.Span, [.. parameter.Entries.Where(static entry => !OwnKeys.Contains(entry.Key))]);

    private static IEnumerable<SpecEntry> Extensions(SpecMapping parameter)
        => parameter.Entries.Where(static entry => entry.Key.StartsWith("x-", StringComparison.Ordinal));

    private static IEnumerable<SpecEntry> Style(SpecMapping parameter)
    {
        bool isQuery = Place(parameter) == "query";
        bool isList = (parameter["type"] as SpecScalar)?.Text == "array";
        (string? style, bool explode) = (parameter["collectionFormat"] as SpecScalar)?.Text switch
        {
            "multi" => ("form", true),
            "ssv" when isQuery => ("spaceDelimited", false),
            "pipes" when isQuery => ("pipeDelimited", false),
            _ => (isQuery ? "form" : null, false),
        };
        SpecNode place = parameter["collectionFormat"] ?? parameter;
        return !isList || style is null
            ? []
            : [SwaggerNodes.Entry("style", SwaggerNodes.Text(style, place)), SwaggerNodes.Entry("explode", SwaggerNodes.Flag(explode, place))];
    }
}
