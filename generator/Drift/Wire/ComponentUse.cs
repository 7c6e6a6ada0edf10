using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>Which operations lead to a component, and whether they send it or read it.</summary>
internal sealed class ComponentUse
{
    private readonly LoadedDocument _document;
    private readonly Dictionary<string, Role> _roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _operations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _references = new(StringComparer.Ordinal);

    private ComponentUse(LoadedDocument document) => _document = document;

    public static ComponentUse Of(BoundDocument document)
    {
        var use = new ComponentUse(document.Loaded);
        foreach (OperationSource operation in document.Operations)
            use.Add(operation, document.Context);
        foreach (KeyValuePair<string, OpenApiPathItem> webhook in document.Loaded.Document.Webhooks?.AsEnumerable() ?? [])
            use.Follow(FindReferences(webhook.Value.Node), Role.Response, $"webhook '{webhook.Key}'");
        return use;
    }

    /// <param name="pointer">Of the component, or of anything in it.</param>
    public Role RoleOf(string pointer) => _roles.TryGetValue(ElementPointer.Of(pointer), out Role role) ? role : Role.None;

    /// <summary>In document order.</summary>
    public IReadOnlyList<string> OperationsOf(string pointer) => _operations.TryGetValue(ElementPointer.Of(pointer), out List<string> operations) ? operations : [];

    private void Add(OperationSource operation, BindContext context)
    {
        List<ParameterSource> parameters = ParameterSources.Collect(operation, context);
        IEnumerable<string> references = parameters.Select(static source => source.Parameter.Reference).OfType<string>().Select(ElementPointer.Of);
        Follow(parameters.SelectMany(static source => FindReferences(source.Parameter.Node)).Concat(references), Role.Parameter, operation.Element);
        FollowKey(operation, "requestBody", Role.Request);
        FollowKey(operation, "responses", Role.Response);
        FollowKey(operation, "callbacks", Role.Response);
    }

    private void FollowKey(OperationSource operation, string key, Role role)
    {
        if (operation.Operation.Node[key] is { } node)
            Follow(FindReferences(node), role, operation.Element);
    }

    private void Follow(IEnumerable<string> components, Role role, string operation)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>(components);
        while (pending.Count > 0)
        {
            string pointer = pending.Pop();
            if (!visited.Add(pointer))
                continue;
            Note(pointer, role, operation);
            foreach (string next in ReferencesOf(pointer))
                pending.Push(next);
        }
    }

    private void Note(string pointer, Role role, string operation)
    {
        _roles[pointer] = (_roles.TryGetValue(pointer, out Role known) ? known : Role.None) | role;
        if (!_operations.TryGetValue(pointer, out List<string> operations))
            _operations.Add(pointer, operations = []);
        if (operations.Count == 0 || operations[operations.Count - 1] != operation)
            operations.Add(operation);
    }

    private string[] ReferencesOf(string pointer)
    {
        if (!_references.TryGetValue(pointer, out string[] found))
            _references[pointer] = found = JsonPointer.Find(_document.Root, pointer) is { } node ? [.. FindReferences(node)] : [];
        return found;
    }

    /// <summary>What a piece of the document refers to, looked at as text: whatever keyword holds a schema.</summary>
    private static IEnumerable<string> FindReferences(SpecNode node)
    {
        var found = new List<string>();
        var pending = new Stack<SpecNode>([node]);
        while (pending.Count > 0)
        {
            SpecNode current = pending.Pop();
            if (current is SpecSequence sequence)
            {
                foreach (SpecNode item in sequence.Items)
                    pending.Push(item);
            }
            else if (current is SpecMapping mapping)
                Collect(mapping, found, pending);
        }

        return found.Distinct(StringComparer.Ordinal);
    }

    private static void Collect(SpecMapping mapping, List<string> found, Stack<SpecNode> pending)
    {
        if (JsonPointer.LocalReference(mapping) is { } reference)
            found.Add(ElementPointer.Of(reference));
        foreach (SpecEntry entry in mapping.Entries)
        {
            if (entry.Key is not ("example" or "examples" or "description"))
                pending.Push(entry.Value);
        }
    }
}
