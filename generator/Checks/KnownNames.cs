using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>
/// Everything in a document that prose may mean by a name: members, values, components, tags, headers, parameters of any operation. Spelling
/// is not looked at: a name in another case is the same name.
/// </summary>
internal sealed class KnownNames
{
    // Words of HTTP and JSON, and the parameters that media types and headers have.
    private static readonly string[] Words =
    [
        "true", "false", "null", "none", "get", "put", "post", "delete", "patch", "head", "options", "trace", "query", "body", "path", "header", "cookie",
        "json", "string", "number", "integer", "boolean", "object", "array", "charset", "boundary", "filename", "rel", "realm", "max-age", "profile", "codecs",
    ];

    private readonly HashSet<string> _names = [.. Words.Select(Plain)];

    public bool Has(string name) => _names.Contains(Plain(name));

    public static KnownNames In(CheckContext context)
    {
        var known = new KnownNames();
        OpenApiDocument document = context.Loaded.Document;
        foreach (OpenApiSchema schema in context.Contents.Schemas)
            known.AddSchema(schema);
        foreach (OpenApiSchema schema in document.Components?.Schemas?.Values ?? [])
            known.AddSchema(schema);
        foreach (DescribedSchema described in context.Contents.Described)
            known.AddAll(ValueList.In(described.Text).SelectMany(static list => list.Values));
        foreach (KeyValuePair<string, OpenApiPathItem> path in document.Paths?.AsEnumerable() ?? [])
            known.AddPath(path.Key, path.Value);
        known.AddAll((document.Tags ?? []).Select(static tag => tag.Name).OfType<string>());
        known.AddComponents(context.Loaded.Root["components"] as SpecMapping);
        known.AddAll((document.Components?.SecuritySchemes?.Values ?? []).Select(static scheme => scheme.Name).OfType<string>());
        return known;
    }

    private void AddSchema(OpenApiSchema schema)
    {
        AddAll(schema.Properties?.Keys ?? []);
        AddAll(SchemaShapes.OwnEnumStrings(schema));
    }

    private void AddPath(string path, OpenApiPathItem item)
    {
        AddAll(path.Split('/', '{', '}', '.', ':', '?', '&', '='));
        AddParameters(item.Parameters);
        foreach (OpenApiOperation operation in item.Operations.Select(static operation => operation.Value))
        {
            AddParameters(operation.Parameters);
            AddAll(operation.Tags ?? []);
            AddAll([operation.OperationId ?? ""]);
            foreach (OpenApiResponse response in operation.Responses?.Values ?? [])
                AddAll(response.Headers?.Keys ?? []);
        }
    }

    private void AddParameters(IReadOnlyList<OpenApiParameter>? parameters) => AddAll((parameters ?? []).Select(static parameter => parameter.Name).OfType<string>());

    private void AddComponents(SpecMapping? components)
    {
        foreach (SpecMapping section in (components?.Entries ?? []).Select(static entry => entry.Value).OfType<SpecMapping>())
            AddAll(section.Entries.Select(static entry => entry.Key));
    }

    private void AddAll(IEnumerable<string> names) => _names.UnionWith(names.Select(Plain));

    private static string Plain(string name)
    {
        // "page[size]" is a parameter of its own, and "page" the name of all of them.
        int bracket = name.IndexOf('[');
        return (bracket > 0 ? name.Substring(0, bracket) : name).Replace("_", "").Replace("-", "").ToUpperInvariant();
    }
}
