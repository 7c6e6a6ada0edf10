using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>Where that stands which decides the type of a member and which others share: at the path, or in the components.</summary>
internal static class SharedParts
{
    /// <summary>Keywords whose value is a schema or several, and whose types are parts of the schema's own.</summary>
    private static readonly string[] Wrappers = ["items", "additionalProperties", "allOf", "oneOf", "anyOf", "schema"];

    /// <summary>The parameters, the body or the answers of an operation, as far as they are not its own, and the components that these are of.</summary>
    /// <param name="areSent">What callers give, and not what they get.</param>
    public static IEnumerable<string> OfOperation(SpecMapping root, string operation, bool areSent)
    {
        string path = JsonPointer.Parent(operation);
        IEnumerable<string> parts = areSent
            ? Children(root, path + "/parameters").Concat(Children(root, operation + "/parameters")).Append(operation + "/requestBody")
            : Children(root, operation + "/responses");
        return parts.Select(part => CanonicalPointer.Of(root, part))
            .SelectMany(part => Children(root, part + "/content").Append(part).SelectMany(element => OfSchema(root, element)).Prepend(part))
            .Where(part => !part.StartsWith(operation + "/", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>The components that a schema is of: one that is a list, a map or a plain value gives no type of its own.</summary>
    public static IReadOnlyCollection<string> OfSchema(SpecMapping root, string pointer)
    {
        var found = new List<string>();
        var pending = new Stack<SpecNode?>([JsonPointer.Find(root, pointer)]);
        while (pending.Count > 0)
        {
            if (pending.Pop() is not SpecMapping schema)
                continue;
            if ((schema["$ref"] as SpecScalar)?.Text is { } reference && reference.StartsWith("#/", StringComparison.Ordinal) && !found.Contains(reference))
            {
                found.Add(reference);
                pending.Push(JsonPointer.Find(root, reference));
            }

            foreach (SpecNode part in Wrappers.Select(keyword => schema[keyword]).OfType<SpecNode>().SelectMany(static node => node is SpecSequence sequence ? sequence.Items : [node]))
                pending.Push(part);
        }

        return found;
    }

    private static IEnumerable<string> Children(SpecMapping root, string pointer) => JsonPointer.Find(root, pointer) switch
    {
        SpecMapping mapping => mapping.Entries.Select(entry => JsonPointer.Append(pointer, entry.Key)),
        SpecSequence sequence => Enumerable.Range(0, sequence.Items.Count).Select(i => JsonPointer.Append(pointer, i)),
        _ => [],
    };
}
