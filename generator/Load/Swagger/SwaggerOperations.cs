using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>Operations: bodies leave the parameters, media types join what they are about.</summary>
internal sealed class SwaggerOperations(SpecMapping root, SwaggerParameters parameters)
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal) { "get", "put", "post", "delete", "options", "head", "patch" };

    public SpecNode ConvertPathItem(SpecMapping item)
    {
        SpecNode[] shared = [.. SwaggerNodes.Items(item["parameters"])];
        var entries = new List<SpecEntry>();
        foreach (SpecEntry entry in item.Entries)
        {
            if (entry.Key == "parameters")
                entries.Add(SwaggerNodes.With(entry, ConvertParameters(entry.Value)));
            else if (Methods.Contains(entry.Key) && entry.Value is SpecMapping operation)
                entries.Add(SwaggerNodes.With(entry, ConvertOperation(operation, shared)));
            else
                entries.Add(entry);
        }

        return new SpecMapping(item.Span, entries);
    }

    public SpecNode ConvertBody(SpecMapping parameter, SpecMapping operation)
    {
        SpecNode schema = parameter["schema"] ?? new SpecMapping(parameter.Span, []);
        return SwaggerNodes.Mapping(
            parameter,
            parameter.Find("description"),
            parameter.Find("required"),
            SwaggerNodes.Entry("content", Content(schema, MediaTypes("consumes", operation), parameter)));
    }

    public SpecNode ConvertResponse(SpecMapping response, SpecMapping operation)
    {
        if (response["$ref"] is not null)
            return response;
        var entries = new List<SpecEntry>();
        foreach (SpecEntry entry in response.Entries)
        {
            if (entry.Key == "schema")
                entries.Add(new SpecEntry("content", entry.KeySpan, Content(entry.Value, MediaTypes("produces", operation), entry.Value)));
            else if (entry.Key == "headers")
                entries.Add(SwaggerNodes.With(entry, SwaggerNodes.Map(entry.Value, SwaggerParameters.ConvertHeader)));
            else if (entry.Key is not "examples")
                entries.Add(entry);
        }

        return new SpecMapping(response.Span, entries);
    }

    private SpecMapping ConvertOperation(SpecMapping operation, IReadOnlyList<SpecNode> shared)
    {
        var entries = new List<SpecEntry>();
        foreach (SpecEntry entry in operation.Entries)
        {
            if (entry.Key == "parameters")
                entries.Add(SwaggerNodes.With(entry, ConvertParameters(entry.Value)));
            else if (entry.Key == "responses")
                entries.Add(SwaggerNodes.With(entry, SwaggerNodes.Map(entry.Value, response => ConvertResponse(response, operation))));
            else if (entry.Key is not ("consumes" or "produces" or "schemes"))
                entries.Add(entry);
        }

        SpecNode[] own = [.. SwaggerNodes.Items(operation["parameters"])];
        if ((ConvertRequest(own, operation) ?? ConvertRequest(shared, operation)) is { } body)
            entries.Add(SwaggerNodes.Entry("requestBody", body));
        return new SpecMapping(operation.Span, entries);
    }

    private SpecNode ConvertParameters(SpecNode node)
        => node is SpecSequence list
            ? new SpecSequence(list.Span, [.. list.Items
                .Where(parameter => !SwaggerParameters.IsBody(parameters.Resolve(parameter)))
                .Select(parameter => parameter is SpecMapping mapping ? parameters.Convert(mapping) : parameter)])
            : node;

    private SpecNode? ConvertRequest(IReadOnlyList<SpecNode> declared, SpecMapping operation)
    {
        SpecNode? body = declared.FirstOrDefault(parameter => SwaggerParameters.Place(parameters.Resolve(parameter)) == "body");
        if (body is SpecMapping mapping)
            return mapping["$ref"] is not null ? mapping : ConvertBody(mapping, operation);
        SpecMapping[] fields = [.. declared.Select(parameters.Resolve).OfType<SpecMapping>().Where(static parameter => SwaggerParameters.Place(parameter) == "formData")];
        return fields.Length == 0 ? null : new SwaggerForm(fields, [.. MediaTypes("consumes", operation)]).Convert();
    }

    private IEnumerable<string> MediaTypes(string key, SpecMapping operation) => SwaggerNodes.Texts(operation[key] ?? root[key]);

    private static SpecMapping Content(SpecNode schema, IEnumerable<string> mediaTypes, SpecNode place)
    {
        string[] types = [.. mediaTypes.DefaultIfEmpty("application/json")];
        return new SpecMapping(place.Span, [.. types.Select(type => SwaggerNodes.Entry(type, SwaggerNodes.Mapping(place, SwaggerNodes.Entry("schema", schema))))]);
    }
}
