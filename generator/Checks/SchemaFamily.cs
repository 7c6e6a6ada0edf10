using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>What a schema, its parts and those that it is a part of declare together.</summary>
internal sealed class SchemaFamily
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Whether members may have names that are not declared.</summary>
    private bool _isOpen;

    public IReadOnlyCollection<string> Names => _names;

    /// <summary>A family that may have any member.</summary>
    public static SchemaFamily Open { get; } = new() { _isOpen = true };

    public bool MayHave(string name) => _isOpen || _names.Contains(name);

    public void Add(OpenApiSchema schema)
    {
        _names.UnionWith(schema.Properties?.Keys ?? []);
        if (schema.Discriminator?.PropertyName is { } tag)
            _names.Add(tag);
        _isOpen |= schema.PatternProperties is not null || Allows(schema, "additionalProperties") || Allows(schema, "unevaluatedProperties") || schema.Keyword("propertyNames") is not null;
    }

    private static bool Allows(OpenApiSchema schema, string keyword)
        => schema.Keyword(keyword) is { } node && !(node is SpecScalar { Kind: ScalarKind.Boolean } flag && !ScalarRules.IsTrue(flag));
}
