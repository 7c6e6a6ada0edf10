using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// What the service sends by itself: the bodies of webhooks and callbacks get their types, to be read with <c>FromJson</c> where they arrive.
/// No client is called, so there are no methods.
/// </summary>
internal sealed class IncomingBinder(BindContext context, SchemaBinder schemas)
{
    private readonly List<TypeRef> _types = [];
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);

    /// <param name="operations">Those that are generated: their callbacks are.</param>
    public EquatableArray<TypeRef> Bind(IEnumerable<OperationSource> operations)
    {
        foreach (KeyValuePair<string, OpenApiPathItem> webhook in context.Loaded.Document.Webhooks ?? Enumerable.Empty<KeyValuePair<string, OpenApiPathItem>>())
            BindItem(webhook.Value, BindContext.Pointer("#/webhooks", webhook.Key), Identifiers.Pascal(webhook.Key, "Webhook"), IsWanted);
        foreach (OperationSource source in operations)
            BindCallbacks(source);
        return _types.ToEquatableArray();
    }

    // A filter by tag speaks of webhooks too; they have no path.
    private bool IsWanted(OpenApiOperation operation)
        => !context.Settings.Filter.IsSet || operation.Tags?.Intersect(context.Settings.Filter.IncludeTags, StringComparer.OrdinalIgnoreCase).Any() == true;

    private void BindCallbacks(OperationSource source)
    {
        foreach (KeyValuePair<string, OpenApiCallback> callback in source.Operation.Callbacks ?? Enumerable.Empty<KeyValuePair<string, OpenApiCallback>>())
        {
            string pointer = callback.Value.Reference ?? BindContext.Pointer(source.Pointer, "callbacks", callback.Key);
            if (callback.Value.Reference is not null && !_shared.Add(pointer))
                continue;
            string name = callback.Value.Reference is null ? InlineNames.Of(source.Name, callback.Key) : Identifiers.Pascal(References.NameOf(pointer), "Callback");
            foreach (KeyValuePair<string, OpenApiPathItem> item in callback.Value.Paths)
                BindItem(item.Value, BindContext.Pointer(pointer, item.Key), name, static _ => true);
        }
    }

    private void BindItem(OpenApiPathItem item, string pointer, string name, Func<OpenApiOperation, bool> isWanted)
    {
        foreach (KeyValuePair<string, OpenApiOperation> operation in item.Operations.Where(operation => isWanted(operation.Value)))
        {
            string place = item.Reference ?? pointer;
            string own = operation.Value.OperationId is { Length: > 0 } id ? Identifiers.Pascal(id, "Webhook") : name;
            BindBody(operation.Value, BindContext.Pointer(place, operation.Key), own);
        }
    }

    private void BindBody(OpenApiOperation operation, string pointer, string name)
    {
        if (operation.RequestBody is not { } body || MediaTypes.FindJson(body.Content) is not { Value.Schema: { } schema } json)
            return;
        string place = body.Reference ?? BindContext.Pointer(pointer, "requestBody");
        string inline = body.Reference is { } shared ? Identifiers.Pascal(References.NameOf(shared), "Request") : name + "Request";
        _types.Add(schemas.BindRoot(schema, BindContext.Pointer(place, "content", json.Key, "schema"), inline).Type);
    }
}
