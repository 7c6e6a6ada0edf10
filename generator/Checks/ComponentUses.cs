using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>
/// The components that something refers to: by <c>$ref</c> from anywhere, examples and extensions included, since a use too many costs a
/// message and a use too few a wrong one; by a discriminator; by a security requirement.
/// </summary>
internal sealed class ComponentUses
{
    private const string Schemas = "#/components/schemas";

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public bool Has(string pointer) => _used.Contains(pointer);

    public static ComponentUses In(CheckContext context)
    {
        var uses = new ComponentUses();
        foreach (ElementReader reader in context.Loaded.Files.Readers.ToArray())
            uses.AddReferences(reader, context);
        foreach (OpenApiSchema schema in context.Contents.Schemas)
            uses.AddDiscriminated(schema);
        uses.AddRequirements(context);
        return uses;
    }

    /// <summary>Each component by itself, so that what refers to itself only is not used; then all that is around them.</summary>
    private void AddReferences(ElementReader reader, CheckContext context)
    {
        var visited = new HashSet<SpecNode>();
        foreach ((SpecNode node, string within) in ComponentNodes(reader).Append((reader.File.Root, "")))
            AddReferences(node, within, visited, reader, context);
    }

    /// <summary>With a stack of its own, each node once: the tree is a graph where anchors are.</summary>
    private void AddReferences(SpecNode root, string within, HashSet<SpecNode> visited, ElementReader reader, CheckContext context)
    {
        var pending = new Stack<SpecNode>([root]);
        while (pending.Count > 0)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            SpecNode node = pending.Pop();
            if (node is SpecScalar || !visited.Add(node))
                continue;
            if (node is SpecMapping mapping)
                AddTargets(mapping, within, reader, context);
            foreach (SpecNode child in Children(node))
                pending.Push(child);
        }
    }

    private static IEnumerable<(SpecNode Node, string Within)> ComponentNodes(ElementReader reader)
        => from section in (reader.File.Root["components"] as SpecMapping)?.Entries ?? []
           where section.Value is SpecMapping
           from member in ((SpecMapping)section.Value).Entries
           select (member.Value, JsonPointer.Append(JsonPointer.Append(reader.File.Prefix + "#/components", section.Key), member.Key));

    private static IEnumerable<SpecNode> Children(SpecNode node)
        => node is SpecMapping mapping ? mapping.Entries.Select(static entry => entry.Value) : ((SpecSequence)node).Items;

    private void AddTargets(SpecMapping mapping, string within, ElementReader reader, CheckContext context)
    {
        if ((mapping["$ref"] ?? mapping["$dynamicRef"]) is SpecScalar reference)
            Add(reference.Text, within, reader, context);
        if (mapping["discriminator"] is not SpecMapping discriminator)
            return;
        foreach (SpecScalar target in ((discriminator["mapping"] as SpecMapping)?.Entries.Select(static entry => entry.Value) ?? []).Append(discriminator["defaultMapping"]).OfType<SpecScalar>())
        {
            // A name is enough there.
            _used.Add(JsonPointer.Append(Schemas, target.Text));
            Add(target.Text, within, reader, context);
        }
    }

    private void Add(string reference, string within, ElementReader reader, CheckContext context)
    {
        int hash = reference.IndexOf('#');
        if (hash < 0 || context.Loaded.Files.Find(reference.Substring(0, hash), reader) is not { } target)
            return;
        string fragment = reference.Substring(hash);
        string pointer = fragment.StartsWith("#/", StringComparison.Ordinal) ? target.Canonical(fragment)
            : target.FindAnchor(fragment.Substring(1)) is { } anchored ? target.File.PointerOf(anchored).Substring(target.File.Prefix.Length)
            : "";
        string[] tokens = [.. JsonPointer.Tokens(pointer)];
        if (tokens.Length < 3 || tokens[0] != "components")
            return;
        string component = target.File.Prefix + tokens.Take(3).Aggregate("#", JsonPointer.Append);
        if (component != within)
            _used.Add(component);
    }

    // Whoever extends a schema with a discriminator is one of its variants, by its name alone.
    private void AddDiscriminated(OpenApiSchema schema)
    {
        if (schema.AllOf.Any(static part => part.IsReference && part.Resolved.Discriminator is not null))
            _used.Add(schema.File.PointerOf(schema.Node));
    }

    private void AddRequirements(CheckContext context)
    {
        IEnumerable<OpenApiSecurityRequirement> all = (context.Loaded.Document.Paths?.Values ?? [])
            .SelectMany(static path => path.Operations)
            .SelectMany(static operation => operation.Value.Security ?? [])
            .Concat(context.Loaded.Document.Security ?? []);
        foreach (KeyValuePair<string, IReadOnlyList<string>> scheme in all.SelectMany(static requirement => requirement.Schemes))
            _used.Add(JsonPointer.Append("#/components/securitySchemes", scheme.Key));
    }
}
