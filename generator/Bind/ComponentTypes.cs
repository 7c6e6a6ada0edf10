using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The components that have a C# type of their own, named before anything refers to them.</summary>
internal sealed class ComponentTypes(BindContext context)
{
    private const string Root = "#/components/schemas";

    private readonly Dictionary<string, ComponentType> _byPointer = new(StringComparer.Ordinal);
    private readonly List<(ComponentType Component, OpenApiSchema Schema)> _all = [];

    private readonly RepeatedComponents _repeated = new();

    public IReadOnlyList<(ComponentType Component, OpenApiSchema Schema)> All => _all;

    /// <summary>Those found by reference alone, in other files or in <c>$defs</c>, that are not bound yet.</summary>
    public Queue<(ComponentType Component, OpenApiSchema Schema)> Pending { get; } = new();

    public void Allocate()
    {
        foreach (KeyValuePair<string, OpenApiSchema> entry in context.Loaded.Document.Components?.Schemas ?? Enumerable.Empty<KeyValuePair<string, OpenApiSchema>>())
        {
            // A component that is only a reference to another is that other.
            if (entry.Value is { IsReference: false })
                Allocate(entry.Key, entry.Value);
        }
    }

    public ComponentType? Find(OpenApiSchema reference)
    {
        string pointer = reference.Reference!;
        if (!_byPointer.TryGetValue(pointer, out ComponentType? component) && IsDefinition(pointer) && Add(References.NameOf(pointer), pointer, reference.Target!) is { } added)
            Pending.Enqueue((component = added, reference.Target!));
        return component;
    }

    /// <summary>The component that an inline schema writes out once more; null for none.</summary>
    public ComponentType? FindRepeated(OpenApiSchema schema) => _repeated.Find(schema, HasContent);

    // The same words mean something else in a part of a multipart body, or in the text of an event.
    private bool HasContent(OpenApiSchema schema)
        => context.Files.Count + context.EventData.Count > 0
            && (schema.Properties?.Values ?? []).Any(property => IsContent(property) || (property.Items is { } item && IsContent(item)));

    private bool IsContent(OpenApiSchema schema) => context.Files.Contains(schema.Resolved) || context.EventData.Contains(schema.Resolved);

    /// <summary>Whether a schema stands there to be referred to: in another file, or among definitions.</summary>
    private static bool IsDefinition(string pointer)
    {
        int hash = pointer.IndexOf('#');
        IReadOnlyList<string> tokens = JsonPointer.Tokens(pointer.Substring(hash + 1));
        bool isDefined = tokens.Count > 1 && tokens[tokens.Count - 2] is "$defs" or "definitions" or "schemas";
        return hash > 0 ? tokens.Count <= 1 || isDefined : isDefined && tokens is not ["components", "schemas", _];
    }

    /// <summary>The document's name of the component at a pointer; null where none stands.</summary>
    public static string? KeyOf(string pointer)
        => pointer.StartsWith(Root, StringComparison.Ordinal) && JsonPointer.Tokens(pointer) is ["components", "schemas", var key] ? key : null;

    private void Allocate(string key, OpenApiSchema schema)
    {
        if (Add(key, BindContext.Pointer(Root, key), schema) is not { } component)
            return;
        _all.Add((component, schema));
        // The classes of a hierarchy are told apart by their names.
        if (context.Families.Find(schema) is null)
            _repeated.Add(component, schema);
    }

    /// <returns>Null for a schema that needs no type of its own.</returns>
    private ComponentType? Add(string key, string pointer, OpenApiSchema schema)
    {
        FamilyMember? family = context.Families.Find(schema);
        SchemaShape shape = family is null ? SchemaShapes.Of(schema) : SchemaShape.Object;
        bool isOpenEnum = shape == SchemaShape.OpenEnum || (shape == SchemaShape.Primitive && OpenEnumBinder.FindValues(schema).Count > 0);
        bool isNumber = shape == SchemaShape.OpenNumber;
        TooLarge.Report(schema, pointer, context);
        if (shape is not (SchemaShape.Object or SchemaShape.Union or SchemaShape.Tuple) && !isOpenEnum && !isNumber)
            return null;
        string name = context.AllocateType(Identifiers.Pascal(key, "Schema"), $"The schema '{key}'", pointer, isOpenEnum || isNumber ? ReservedNames.OpenEnumMembers : ReservedNames.UnionMembers);
        var component = new ComponentType(key, pointer, isOpenEnum ? new OpenEnumType(name) : isNumber ? new OpenNumberType(name, EnumValues.NumberKind(schema)!.Value) : shape == SchemaShape.Tuple ? new TupleType(name) : new ObjectType(name));
        if (family is not null)
            family.ClassName = name;
        _byPointer[pointer] = component;
        return component;
    }
}

/// <param name="Key">The document's name.</param>
internal sealed record ComponentType(string Key, string Pointer, TypeRef Type);
