using System.Globalization;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The properties of an object schema, its <c>allOf</c> parts included, in document order.</summary>
internal sealed class ObjectParts
{
    /// <summary>How many schemas may stand in each other by <c>allOf</c>: each has all properties of those below it.</summary>
    private const int MaxDepth = 64;

    /// <summary>A few lines of <c>allOf</c> repeat thousands of properties: so many of them one document may have.</summary>
    private const int MaxInherited = 250_000;

    private readonly List<ObjectProperty> _properties = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly HashSet<OpenApiSchema> _visited = [];

    public IReadOnlyList<ObjectProperty> Properties => _properties;

    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    /// <summary>What members that no part names have to be; null: anything. The outermost schema decides.</summary>
    public ObjectProperty? Unnamed { get; private set; }

    /// <summary>What is said of the names of these members.</summary>
    public List<string> UnnamedFacts { get; } = [];

    /// <summary>The members that an answer always has.</summary>
    public HashSet<string> Promised => new(_properties.Where(property => Required.Contains(property.Name) && !property.IsWriteOnly).Select(static property => property.Name), StringComparer.Ordinal);

    public static ObjectParts Flatten(OpenApiSchema schema, string pointer, BindContext context)
    {
        var parts = new ObjectParts();
        parts.Add(schema, pointer, context, depth: 0);
        return parts;
    }

    private void Add(OpenApiSchema schema, string pointer, BindContext context, int depth)
    {
        OpenApiSchema target = schema.Resolved;
        string place = schema.Reference ?? pointer;
        if (!_visited.Add(target))
            return;
        AddParts(target, place, context, depth);
        int before = _properties.Count;
        foreach (KeyValuePair<string, OpenApiSchema> property in target.Properties ?? Enumerable.Empty<KeyValuePair<string, OpenApiSchema>>())
            AddProperty(new ObjectProperty(property.Key, property.Value, BindContext.Pointer(place, "properties", property.Key)) { IsOwn = depth == 0 });
        if (depth > 0)
            context.InheritedProperties += _properties.Count - before;
        Unnamed = OpenMembers.Find(target, place) ?? Unnamed;
        UnnamedFacts.AddRange(SchemaFacts.NamePatterns(target).Where(fact => !UnnamedFacts.Contains(fact)));
        Required.UnionWith(target.Required);
        AddBranches(target, place, context, depth);
    }

    private void AddParts(OpenApiSchema target, string place, BindContext context, int depth)
    {
        for (int i = 0; i < target.AllOf.Count; i++)
        {
            if (depth == MaxDepth || context.InheritedProperties > MaxInherited || _properties.Count > SchemaShapes.MaxProperties)
            {
                context.ReportUnsupported(
                    "A schema made of others (allOf)", "there are too many of them", "Their properties are kept in AdditionalProperties", place, PointerTarget.Key);
                return;
            }

            Add(target.AllOf[i], BindContext.Pointer(place, "allOf", i.ToString(CultureInfo.InvariantCulture)), context, depth + 1);
        }
    }

    // The last part that declares a property decides: allOf parts narrow what came before.
    private void AddProperty(ObjectProperty property)
    {
        if (_places.TryGetValue(property.Name, out int place))
            _properties[place] = _properties[place].With(property);
        else
        {
            _places[property.Name] = _properties.Count;
            _properties.Add(property);
        }
    }

    /// <summary>
    /// A choice beside properties: what its branches add may be there. A member that two of them declare differently may be anything.
    /// </summary>
    private void AddBranches(OpenApiSchema target, string place, BindContext context, int depth)
    {
        if (depth == MaxDepth || target.Alternatives.Count == 0)
            return;
        int declared = _properties.Count;
        bool isPart = target.Alternatives.Count == 1 && !target.OneOf.Concat(target.AnyOf).Any(static branch => branch.IsNullOnly);
        foreach ((string keyword, IReadOnlyList<OpenApiSchema> branches) in new[] { ("oneOf", target.OneOf), ("anyOf", target.AnyOf) })
        {
            for (int i = 0; i < branches.Count; i++)
            {
                var branch = new ObjectParts();
                branch._visited.UnionWith(_visited);
                branch.Add(branches[i], BindContext.Pointer(place, keyword, i.ToString(CultureInfo.InvariantCulture)), context, depth + 1);
                foreach (ObjectProperty property in branch._properties)
                    AddOptional(property, declared);
                if (isPart)
                    Required.UnionWith(branch.Required);
            }
        }
    }

    /// <param name="declared">So many properties hold beside the choice: a branch narrows them. Those of two branches are alternatives.</param>
    private void AddOptional(ObjectProperty property, int declared)
    {
        if (!_places.TryGetValue(property.Name, out int place))
        {
            AddProperty(property);
            return;
        }

        (OpenApiSchema known, OpenApiSchema again) = (_properties[place].Schema, property.Schema);
        if (place < declared ? Redeclaration.Fits(known, again) : IsAlike(known.Resolved, again.Resolved) || IsWider(known, again))
            return;
        _properties[place] = place >= declared && IsWider(again, known) ? property : _properties[place] with { Schema = again.WithoutType() };
    }

    private static bool IsWider(OpenApiSchema wide, OpenApiSchema narrow)
        => SchemaShapes.Of(wide.Resolved) is not SchemaShape.Any && SchemaShapes.Of(narrow.Resolved) is not SchemaShape.Any && Redeclaration.Fits(wide, narrow);

    private static bool IsAlike(OpenApiSchema one, OpenApiSchema other)
        => one == other || (SchemaShapes.Of(one) == SchemaShapes.Of(other) && SchemaShapes.Of(one) is SchemaShape.Primitive or SchemaShape.OpenEnum or SchemaShape.Any
            && SchemaShapes.NonNullType(one) == SchemaShapes.NonNullType(other) && one.Format == other.Format);
}

internal sealed record ObjectProperty(string Name, OpenApiSchema Schema, string Pointer)
{
    /// <summary>Whether the schema itself declares it, and not one it is made of: its place follows from the schema's.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Later declarations that leave the type as it is, and only say more of it.</summary>
    public IReadOnlyList<OpenApiSchema> Again { get; init; } = [];

    /// <summary>Earlier ones that this one narrows: what they limit is limited still.</summary>
    public IReadOnlyList<OpenApiSchema> Before { get; init; } = [];

    /// <summary>All of these.</summary>
    public IReadOnlyList<OpenApiSchema> Others => Again.Count + Before.Count == 0 ? [] : [.. Again, .. Before];

    public string? Description => Again.Reverse().Append(Schema).Concat(Before).Select(static schema => schema.Description).FirstOrDefault(static text => text is not null);

    public bool IsReadOnly => SchemaParts.Of(Schema).Concat(Again).Any(static schema => schema.ReadOnly);

    /// <summary>Such a member is never in an answer, required or not.</summary>
    public bool IsWriteOnly => SchemaParts.Of(Schema).Concat(Again).Any(static schema => schema.WriteOnly);

    public bool IsDeprecated => Schema is { Deprecated: true, IsReference: false } || Again.Any(static schema => schema.Deprecated);

    /// <summary>Both declarations at once.</summary>
    public ObjectProperty With(ObjectProperty later)
    {
        if (WrappedPart.IsSilent(later.Schema))
            return this with { Again = [.. Again, later.Schema] };
        return Redeclaration.Fits(Schema, later.Schema) ? later with { Before = [.. Before, Schema, .. Again] } : later;
    }
}
