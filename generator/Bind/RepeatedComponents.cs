using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// Inline schemas that are a component written out once more: they have the component's type. Types are named by what they are and not by where
/// they stand, so that a reference that a document's next version writes out is no change to callers.
/// </summary>
internal sealed class RepeatedComponents
{
    // What stands beside a reference describes its use, and is not the component's.
    private const string Description = "description";

    private readonly Dictionary<(int Entries, int Properties, int Values), List<(ComponentType Component, OpenApiSchema Schema)>> _bySize = [];

    public void Add(ComponentType component, OpenApiSchema schema)
    {
        // Values that only the description names are no part of the comparison.
        if (schema.Enum.Count == 0 && SchemaShapes.Of(schema) == SchemaShape.Primitive)
            return;
        if (!_bySize.TryGetValue(SizeOf(schema), out List<(ComponentType Component, OpenApiSchema Schema)> alike))
            _bySize.Add(SizeOf(schema), alike = []);
        alike.Add((component, schema));
    }

    /// <summary>Null for a schema that is none of them.</summary>
    /// <param name="isOther">Whether the same text means something else here or there.</param>
    public ComponentType? Find(OpenApiSchema schema, Func<OpenApiSchema, bool> isOther)
    {
        if (!_bySize.TryGetValue(SizeOf(schema), out List<(ComponentType Component, OpenApiSchema Schema)> alike))
            return null;
        (ComponentType? component, OpenApiSchema? repeated) = alike.Find(other => NodeEquality.SameBut(Description, schema.Node, other.Schema.Node));
        return component is not null && !isOther(schema) && !isOther(repeated!) ? component : null;
    }

    private static (int Entries, int Properties, int Values) SizeOf(OpenApiSchema schema)
        => (schema.Node.Entries.Count - (schema.Node[Description] is null ? 0 : 1), (schema.Node["properties"] as SpecMapping)?.Entries.Count ?? 0, schema.Enum.Count);
}
