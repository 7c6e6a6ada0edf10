using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>Where that stands which decides the type of a member and which others share: at the path, or in the components.</summary>
/// <param name="typed">Components that have a type of their own, whatever is in them.</param>
internal sealed class SharedParts(SpecMapping root, Lazy<HashSet<string>> typed)
{
    /// <summary>Keywords whose value is a schema or several, and whose types are parts of the schema's own.</summary>
    private static readonly string[] Wrappers = ["items", "additionalProperties", "allOf", "oneOf", "anyOf", "schema"];

    /// <summary>The parameters, the body or the answers of an operation, as far as they are not its own, and the components that these are of.</summary>
    /// <param name="areSent">What callers give, and not what they get.</param>
    public IEnumerable<string> OfOperation(string operation, bool areSent)
    {
        string path = JsonPointer.Parent(operation);
        IEnumerable<string> parts = areSent
            ? Children(path + "/parameters").Concat(Children(operation + "/parameters")).Append(operation + "/requestBody")
            : Children(operation + "/responses");
        return parts.Select(part => CanonicalPointer.Of(root, part))
            .SelectMany(part => Children(part + "/content").Append(part).SelectMany(element => OfSchema(element)).Prepend(part))
            .Where(part => !part.StartsWith(operation + "/", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>The components that a schema is of: one that is a list, a map or a plain value gives no type of its own.</summary>
    public IReadOnlyCollection<string> OfSchema(string pointer)
    {
        var found = new List<string>();
        var pending = new Stack<SpecNode?>([JsonPointer.Find(root, pointer)]);
        while (pending.Count > 0)
        {
            if (pending.Pop() is not SpecMapping schema)
                continue;
            if (JsonPointer.LocalReference(schema) is { } reference && !typed.Value.Contains(reference) && !found.Contains(reference))
            {
                found.Add(reference);
                pending.Push(JsonPointer.Find(root, reference));
            }

            foreach (SpecNode part in Wrappers.Select(keyword => schema[keyword]).OfType<SpecNode>().SelectMany(static node => node is SpecSequence sequence ? sequence.Items : [node]))
                pending.Push(part);
        }

        return found;
    }

    private IEnumerable<string> Children(string pointer) => JsonPointer.Find(root, pointer) switch
    {
        SpecMapping mapping => mapping.Entries.Select(entry => JsonPointer.Append(pointer, entry.Key)),
        SpecSequence sequence => Enumerable.Range(0, sequence.Items.Count).Select(i => JsonPointer.Append(pointer, i)),
        _ => [],
    };
}
