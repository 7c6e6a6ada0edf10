using System.Globalization;
using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>
/// What is in a document, each element once: the operations that are generated, what they lead to, and all schemas of the components where
/// these get types without being led to. Never by raw path: a property may be called <c>enum</c>.
/// </summary>
internal sealed class DocumentContents
{
    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<object> _visited = [];
    private readonly Stack<OpenApiSchema> _pending = new();

    private DocumentContents(CancellationToken cancellationToken) => _cancellationToken = cancellationToken;

    public List<OperationSource> Operations { get; } = [];

    public List<OpenApiSchema> Schemas { get; } = [];

    public List<DescribedSchema> Described { get; } = [];

    public List<ExampleHolder> ExampleHolders { get; } = [];

    public static DocumentContents Of(LoadedDocument loaded, ClientSettings settings, CancellationToken cancellationToken)
    {
        var contents = new DocumentContents(cancellationToken);
        foreach (KeyValuePair<string, OpenApiPathItem> path in loaded.Document.Paths?.AsEnumerable() ?? [])
            contents.AddPath(path.Key, path.Value, BindContext.Pointer("#/paths", path.Key), settings.Filter);
        foreach (KeyValuePair<string, OpenApiPathItem> webhook in loaded.Document.Webhooks?.AsEnumerable() ?? [])
            contents.VisitPathItem(webhook.Value);
        if (settings.Schemas == SchemaScope.All)
            contents.VisitAll(loaded.Document.Components?.Schemas?.Values);
        contents.VisitSchemas();
        return contents;
    }

    private void AddPath(string path, OpenApiPathItem item, string pointer, OperationFilter filter)
    {
        var operations = item.Operations
            .Select(operation => new OperationSource(
                path, item, operation.Key.ToUpperInvariant(), operation.Value, BindContext.Pointer(pointer, operation.Key), $"{operation.Key.ToUpperInvariant()} {path}", ""))
            .Where(filter.IsWanted).ToList();
        Operations.AddRange(operations);
        if (operations.Count > 0)
            VisitParameters(item.Parameters, pointer);
        foreach (OperationSource operation in operations)
            VisitOperation(operation.Operation, operation.Pointer);
    }

    private void VisitPathItem(OpenApiPathItem item)
    {
        if (!_visited.Add(item.Node))
            return;
        VisitParameters(item.Parameters, null);
        foreach (KeyValuePair<string, OpenApiOperation> operation in item.Operations)
            VisitOperation(operation.Value, null);
    }

    private void VisitOperation(OpenApiOperation operation, string? pointer)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        VisitParameters(operation.Parameters, pointer);
        VisitContent(operation.RequestBody?.Content, isRequest: true);
        foreach (OpenApiResponse response in operation.Responses?.Values ?? [])
        {
            if (!_visited.Add(response.Node))
                continue;
            VisitHeaders(response.Headers);
            VisitContent(response.Content, isRequest: false);
        }

        foreach (OpenApiCallback callback in operation.Callbacks?.Values ?? [])
        {
            foreach (OpenApiPathItem item in callback.Paths.Values)
                VisitPathItem(item);
        }
    }

    private void VisitParameters(IReadOnlyList<OpenApiParameter>? parameters, string? parent)
    {
        for (int i = 0; i < (parameters?.Count ?? 0); i++)
        {
            OpenApiParameter parameter = parameters![i];
            if (!_visited.Add(parameter.Node))
                continue;
            string index = i.ToString(CultureInfo.InvariantCulture);
            // The client has the types of a shared parameter from the place that refers to it.
            Describe(parameter.Schema, parameter, () => parent is null ? CheckContext.Pointer(parameter.File, parameter.Node, "schema") : BindContext.Pointer(parent, "parameters", index, "schema"));
            Visit(parameter.Schema);
            AddExamples(parameter.Schema, parameter, isSerialized: true);
            VisitContent(parameter.Content, isRequest: true);
        }
    }

    private void VisitHeaders(ElementMap<OpenApiHeader>? headers)
    {
        foreach (OpenApiHeader header in headers?.Values ?? [])
        {
            if (!_visited.Add(header.Node))
                continue;
            Describe(header.Schema, header, () => CheckContext.Pointer(header.File, header.Node, "schema"));
            Visit(header.Schema);
            AddExamples(header.Schema, header, isSerialized: true);
            VisitContent(header.Content, isRequest: false);
        }
    }

    private void VisitContent(ElementMap<OpenApiMediaType>? content, bool isRequest)
    {
        foreach (KeyValuePair<string, OpenApiMediaType> media in content?.AsEnumerable() ?? [])
        {
            if (!_visited.Add(media.Value.Node))
                continue;
            Visit(media.Value.Schema);
            Visit(media.Value.ItemSchema);
            if (MediaTypes.IsJson(media.Key))
                AddExamples(media.Value.Schema, media.Value, isSerialized: false);
            foreach (OpenApiEncoding encoding in media.Value.Encoding?.Values ?? [])
                VisitHeaders(encoding.Headers);
        }
    }

    private void VisitAll(IEnumerable<OpenApiSchema>? schemas)
    {
        foreach (OpenApiSchema schema in schemas ?? [])
            Visit(schema);
    }

    private void Visit(OpenApiSchema? schema)
    {
        if (schema is not null)
            _pending.Push(schema);
    }

    // With a stack of our own: schemas refer to each other in circles, and stand in each other deeply.
    private void VisitSchemas()
    {
        while (_pending.Count > 0)
        {
            OpenApiSchema schema = _pending.Pop();
            if (schema.IsReference)
                Visit(schema.Target);
            else if (_visited.Add(schema))
                VisitSchema(schema);
        }
    }

    private void VisitSchema(OpenApiSchema schema)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        Schemas.Add(schema);
        if (DescribedSchema.Of(schema, schema.File, schema.Node, () => schema.File.PointerOf(schema.Node)) is { } described)
            Described.Add(described);
        foreach (OpenApiSchema child in SchemaChildren.Of(schema))
            Visit(child);
    }

    private void Describe(OpenApiSchema? schema, OpenApiElement owner, Func<string> pointer)
    {
        if (DescribedSchema.Of(schema, owner.File, owner.Node, pointer) is { } described)
            Described.Add(described);
    }

    private void AddExamples(OpenApiSchema? schema, OpenApiElement owner, bool isSerialized)
    {
        if (schema is not null && (owner.Node["example"] ?? owner.Node["examples"]) is not null)
            ExampleHolders.Add(new ExampleHolder(schema, owner.File, owner.Node, isSerialized));
    }
}
