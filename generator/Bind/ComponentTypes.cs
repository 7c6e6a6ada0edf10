using Microsoft.OpenApi;
using Upstash.Workflow.Generator.Model;
using JsonPointer = Upstash.Workflow.Generator.Read.JsonPointer;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The components that have a C# type of their own, named before anything refers to them.</summary>
internal sealed class ComponentTypes(BindContext context)
{
    private const string Root = "#/components/schemas";

    private readonly Dictionary<string, ComponentType> _byPointer = new(StringComparer.Ordinal);
    private readonly List<(ComponentType Component, IOpenApiSchema Schema)> _all = [];

    public IReadOnlyList<(ComponentType Component, IOpenApiSchema Schema)> All => _all;

    public void Allocate()
    {
        foreach (KeyValuePair<string, IOpenApiSchema> entry in context.Loaded.Document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        {
            // A component that is only a reference to another is that other.
            if (entry.Value is not null and not OpenApiSchemaReference)
                Allocate(entry.Key, entry.Value);
        }
    }

    public ComponentType? Find(OpenApiSchemaReference reference)
        => _byPointer.TryGetValue(PointerOf(reference), out ComponentType component) ? component : null;

    public string PointerOf(OpenApiSchemaReference reference)
        => reference.Reference.ReferenceV3 is { Length: > 1 } pointer && pointer[0] == '#' ? pointer : BindContext.Pointer(Root, reference.Reference.Id ?? "");

    /// <summary>The document's name of the component at a pointer; null where none stands.</summary>
    public static string? KeyOf(string pointer)
        => JsonPointer.Tokens(pointer) is ["components", "schemas", var key] ? key : null;

    private void Allocate(string key, IOpenApiSchema schema)
    {
        string pointer = BindContext.Pointer(Root, key);
        FamilyMember? family = context.Families.Find(schema);
        SchemaShape shape = family is null ? SchemaShapes.Of(schema) : SchemaShape.Object;
        bool isOpenEnum = shape == SchemaShape.OpenEnum || (shape == SchemaShape.Primitive && OpenEnumBinder.FindValues(schema).Count > 0);
        bool isNumber = shape == SchemaShape.OpenNumber;
        TooLarge.Report(schema, pointer, context);
        if (shape is not (SchemaShape.Object or SchemaShape.Union) && !isOpenEnum && !isNumber)
            return;
        string name = context.AllocateType(Identifiers.Pascal(key, "Schema"), $"The schema '{key}'", pointer, isOpenEnum || isNumber ? ReservedNames.OpenEnumMembers : ReservedNames.UnionMembers);
        var component = new ComponentType(key, pointer, isOpenEnum ? new OpenEnumType(name) : isNumber ? new OpenNumberType(name, EnumValues.NumberKind(schema)!.Value) : new ObjectType(name));
        if (family is not null)
            family.ClassName = name;
        _byPointer[pointer] = component;
        _all.Add((component, schema));
    }
}

/// <param name="Key">The document's name.</param>
internal sealed record ComponentType(string Key, string Pointer, TypeRef Type);
