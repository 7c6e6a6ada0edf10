using System.Globalization;
using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Works out for each component which one it derives from.</summary>
internal sealed class FamilyBuilder(BindContext context)
{
    private const string Root = "#/components/schemas";

    /// <summary>Classes that deep nobody writes; the rest is flattened.</summary>
    private const int MaxDepth = 32;

    private readonly Dictionary<OpenApiSchema, string> _keys = [];
    private readonly Dictionary<OpenApiSchema, FamilyDiscriminator> _roots = [];
    private readonly Dictionary<OpenApiSchema, FamilyMember?> _members = [];
    private readonly FamilyCheck _check = new(context);

    public IEnumerable<FamilyDiscriminator> Roots => _roots.Values;

    /// <summary>In document order; a schema with a discriminator is one even if nothing derives from it.</summary>
    public List<FamilyMember> Build()
    {
        foreach (KeyValuePair<string, OpenApiSchema> entry in context.Loaded.Document.Components?.Schemas ?? Enumerable.Empty<KeyValuePair<string, OpenApiSchema>>())
        {
            if (!entry.Value.IsReference)
                _keys[entry.Value] = entry.Key;
        }

        foreach (OpenApiSchema schema in _keys.Keys)
            AddRoot(schema);
        return _roots.Count == 0 ? [] : [.. _keys.Keys.Select(schema => Resolve(schema, 0)).OfType<FamilyMember>()];
    }

    private void AddRoot(OpenApiSchema schema)
    {
        string pointer = PointerOf(schema);
        if (schema.Discriminator?.PropertyName is not { Length: > 0 } member || schema.Alternatives.Count > 0 || SchemaShapes.Of(schema) != SchemaShape.Object)
            return;
        Discriminator discriminator = Discriminator.Of(schema, pointer, context);
        IReadOnlyList<(string, string)> mapping = [.. discriminator.Mapping.Select(entry => (entry.Value, KeyOf(entry.Key)))];
        _roots[schema] = new FamilyDiscriminator(member, _keys[schema], pointer, mapping) { Default = discriminator.Default is { } key ? KeyOf(key) : null };
    }

    // "schemas/Cat.yaml" means the schema of the file's name, which stands in this document.
    private string KeyOf(string key)
    {
        int dot = key.LastIndexOf('.');
        return dot > 0 && !_keys.ContainsValue(key) && key.Substring(dot) is ".json" or ".yaml" or ".yml" ? key.Substring(0, dot) : key;
    }

    private FamilyMember? Resolve(OpenApiSchema schema, int depth)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        if (_members.TryGetValue(schema, out FamilyMember? known))
            return known;
        // A schema that is met again while it is being looked at derives from itself: it has no base.
        _members[schema] = null;
        FamilyMember? @base = depth < MaxDepth ? BaseOf(schema, depth) : null;
        FamilyDiscriminator? own = _roots.TryGetValue(schema, out FamilyDiscriminator root) && _check.CanBeRoot(schema, root) ? root : null;
        if (@base is null && own is null)
            return null;
        IEnumerable<FamilyDiscriminator> discriminators = (own is null ? [] : new[] { own }).Concat(@base?.Discriminators ?? []);
        return _members[schema] = new FamilyMember(_keys[schema], PointerOf(schema), schema, @base, [.. discriminators]);
    }

    private FamilyMember? BaseOf(OpenApiSchema schema, int depth)
    {
        if (!MayDerive(schema))
            return null;
        FamilyMember? @base = null;
        for (int i = 0; i < schema.AllOf.Count; i++)
        {
            OpenApiSchema part = schema.AllOf[i].Resolved;
            if (part == schema.AllOf[i] || !_keys.ContainsKey(part) || Resolve(part, depth + 1) is not { } candidate)
                continue;
            if (@base is null || candidate.Ancestors().Contains(@base))
                @base = candidate;
            else if (candidate != @base && !@base.Ancestors().Contains(candidate))
                ReportSecond(schema, candidate, @base, i);
        }

        return @base is not null && _check.CanDerive(schema, PointerOf(schema), _keys[schema], @base) ? @base : null;
    }

    /// <summary>
    /// A component that is nothing but another one is a name for it, unless the discriminator knows it: <c>NullablePet</c> is no kind of pet.
    /// </summary>
    private bool MayDerive(OpenApiSchema schema)
    {
        if (schema.AllOf.Count == 0 || SchemaShapes.IsTooLarge(schema))
            return false;
        if (SchemaShapes.Wrapped(schema) is not { } wrapped)
            return SchemaShapes.Of(schema) == SchemaShape.Object;
        if (schema.AllOf.Count > 1 && !SchemaShapes.IsNullable(schema))
            return true;
        IReadOnlyList<(string Value, string Key)> mapping = _roots.TryGetValue(wrapped.Resolved, out FamilyDiscriminator root) ? root.Mapping : [];
        return mapping.Count > 0 ? mapping.Any(entry => entry.Key == _keys[schema]) : !SchemaShapes.IsNullable(schema);
    }

    private void ReportSecond(OpenApiSchema schema, FamilyMember second, FamilyMember first, int index)
        => context.ReportUnsupported(
            $"The schema '{_keys[schema]}'",
            $"it derives from '{first.Key}' and from '{second.Key}', and a class has one base",
            $"The properties of '{second.Key}' are copied into the class",
            BindContext.Pointer(PointerOf(schema), "allOf", index.ToString(CultureInfo.InvariantCulture)));

    private string PointerOf(OpenApiSchema schema) => BindContext.Pointer(Root, _keys[schema]);
}
