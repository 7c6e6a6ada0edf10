namespace Upstash.Workflow.Generator.Load;

/// <summary>Whether a node stands where a schema is expected, where <c>true</c> and <c>false</c> may stand too.</summary>
internal enum SchemaPlace
{
    None,

    /// <summary>A schema: the value of <c>items</c>, an entry of <c>properties</c>.</summary>
    Schema,

    /// <summary>A map or a list of schemas: <c>properties</c>, <c>allOf</c>.</summary>
    Schemas,
}

internal static class SchemaPlaces
{
    private static readonly HashSet<string> One = new(StringComparer.Ordinal) { "items", "not", "contains", "propertyNames", "if", "then", "else", "schema", "contentSchema" };

    private static readonly HashSet<string> Many = new(StringComparer.Ordinal)
    {
        "properties", "patternProperties", "$defs", "definitions", "schemas", "dependentSchemas", "allOf", "oneOf", "anyOf", "prefixItems",
    };

    /// <param name="position">What the parent is.</param>
    /// <param name="parent">Where the parent stands.</param>
    /// <param name="key">The key in it.</param>
    public static SchemaPlace Of(TreePosition position, SchemaPlace parent, string key)
        => position switch
        {
            TreePosition.Names => parent == SchemaPlace.Schemas ? SchemaPlace.Schema : SchemaPlace.None,
            TreePosition.Element when One.Contains(key) => SchemaPlace.Schema,
            TreePosition.Element when Many.Contains(key) => SchemaPlace.Schemas,
            _ => SchemaPlace.None,
        };
}
