using System.Globalization;
using Microsoft.OpenApi;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The properties of an object schema, its <c>allOf</c> parts included, in document order.</summary>
internal sealed class ObjectParts
{
    private readonly List<ObjectProperty> _properties = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly HashSet<IOpenApiSchema> _visited = [];

    public IReadOnlyList<ObjectProperty> Properties => _properties;

    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    public static ObjectParts Flatten(IOpenApiSchema schema, string pointer, BindContext context)
    {
        var parts = new ObjectParts();
        parts.Add(schema, pointer, context);
        return parts;
    }

    private void Add(IOpenApiSchema schema, string pointer, BindContext context)
    {
        IOpenApiSchema target = schema is OpenApiSchemaReference { RecursiveTarget: { } resolved } ? resolved : schema;
        string place = schema is OpenApiSchemaReference { Reference.ReferenceV3: { Length: > 1 } reference } && reference[0] == '#' ? reference : pointer;
        if (!_visited.Add(target))
            return;
        for (int i = 0; i < (target.AllOf?.Count ?? 0); i++)
            Add(target.AllOf![i], BindContext.Pointer(place, "allOf", i.ToString(CultureInfo.InvariantCulture)), context);
        foreach (KeyValuePair<string, IOpenApiSchema> property in target.Properties ?? new Dictionary<string, IOpenApiSchema>())
            AddProperty(new ObjectProperty(property.Key, property.Value, BindContext.Pointer(place, "properties", property.Key)));
        Required.UnionWith(target.Required ?? new HashSet<string>());
        ReportLosses(target, place, context);
    }

    // The last part that declares a property decides: allOf parts narrow what came before.
    private void AddProperty(ObjectProperty property)
    {
        if (_places.TryGetValue(property.Name, out int place))
            _properties[place] = property;
        else
        {
            _places[property.Name] = _properties.Count;
            _properties.Add(property);
        }
    }

    private static void ReportLosses(IOpenApiSchema target, string place, BindContext context)
    {
        if (SchemaShapes.Alternatives(target).Count > 1)
        {
            context.ReportUnsupported(
                "A choice of several schemas beside properties", "only the properties are typed", "What the branches add is kept in AdditionalProperties", place, PointerTarget.Key);
        }
    }
}

internal sealed record ObjectProperty(string Name, IOpenApiSchema Schema, string Pointer);
