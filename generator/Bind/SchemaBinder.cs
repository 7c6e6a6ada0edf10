using System.Runtime.CompilerServices;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// Schema to C# type. A component that needs a type of its own is named by its key; an inline schema by its owner.
/// </summary>
internal sealed class SchemaBinder
{
    private readonly BindContext _context;
    private readonly ComponentTypes _components;
    private readonly ObjectBinder _objects;
    private readonly OpenEnumBinder _openEnums;
    private readonly UnionBinder _unions;
    private readonly TupleBinder _tuples;

    private readonly OpenSchemas _open = new();

    public SchemaBinder(BindContext context)
    {
        _context = context;
        _components = new ComponentTypes(context);
        _objects = new ObjectBinder(context, this);
        _openEnums = new OpenEnumBinder(context);
        _unions = new UnionBinder(context, this);
        _tuples = new TupleBinder(context, this);
    }

    /// <summary>Every component gets its type, used or not: a client of a part of an API is still its vocabulary.</summary>
    public void BindComponents()
    {
        _context.Families = Families.Of(_context);
        _components.Allocate();
        // A base class first: its subclasses take its members.
        foreach ((ComponentType component, OpenApiSchema schema) in _components.All.OrderBy(entry => _context.Families.Find(entry.Schema)?.Depth ?? 0))
            BindComponent(component, schema);
        BindPending();
    }

    /// <summary>The types that were only found by what refers to them: after the ones that do, not inside them.</summary>
    private void BindPending()
    {
        while (_components.Pending.Count > 0)
        {
            (ComponentType component, OpenApiSchema schema) = _components.Pending.Dequeue();
            BindComponent(component, schema);
        }
    }

    /// <summary>For a schema that stands in no other: what it leads to is bound when it is.</summary>
    public BoundSchema BindRoot(OpenApiSchema? schema, string pointer, InlineName inlineName)
    {
        BoundSchema bound = Bind(schema, pointer, inlineName);
        BindPending();
        return bound;
    }

    /// <param name="inlineName">The C# type that the schema would get if it needs one of its own.</param>
    public BoundSchema Bind(OpenApiSchema? schema, string pointer, InlineName inlineName)
    {
        _context.CancellationToken.ThrowIfCancellationRequested();
        // The depth is bounded, the stack of the host's thread is not known: an exception is reported, an overflow ends the compiler.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return schema switch
        {
            null => BoundSchema.Any,
            { IsReference: true } => BindReference(schema, pointer, inlineName),
            _ when IsShared(pointer) => BindShared(schema, pointer, inlineName),
            _ => BindInline(schema, pointer, inlineName),
        };
    }

    /// <summary>What stands inline in a shared response or body has one type, however many operations refer to it.</summary>
    private BoundSchema BindShared(OpenApiSchema schema, string pointer, InlineName inlineName)
        => _open.Find(pointer) ?? _open.Open(schema, pointer, () => BindInline(schema, pointer, inlineName));

    private static bool IsShared(string pointer)
        => pointer.StartsWith("#/components/responses/", StringComparison.Ordinal) || pointer.StartsWith("#/components/requestBodies/", StringComparison.Ordinal)
            || pointer.StartsWith("#/components/headers/", StringComparison.Ordinal);

    private void BindComponent(ComponentType component, OpenApiSchema schema)
    {
        if (component.Type is ObjectType union && SchemaShapes.Of(schema) == SchemaShape.Union)
            _unions.Bind(schema, component.Pointer, union.Name);
        else if (component.Type is ObjectType type)
            _objects.Bind(schema, component.Pointer, type.Name, component.Key);
        else if (component.Type is TupleType tuple)
            _tuples.Bind(schema, component.Pointer, tuple.Name);
        else if (component.Type is OpenEnumType openEnum)
            _openEnums.Bind(schema, component.Pointer, openEnum.Name, OpenEnumBinder.FindValues(schema));
        else if (component.Type is OpenNumberType number)
            _openEnums.BindNumber(schema, component.Pointer, number);
    }

    private BoundSchema BindReference(OpenApiSchema reference, string pointer, InlineName inlineName)
    {
        if (_components.Find(reference) is { } component)
            return new BoundSchema(component.Type, SchemaShapes.IsNullable(reference));
        if (reference.Target is not { } target)
            return BoundSchema.Any;
        string targetPointer = reference.Reference!;
        if (_open.Find(targetPointer) is { } known)
            return known;
        if (_open.Contains(target))
            return Degrade(reference, "it is made of itself without an object in between", pointer);
        if (_open.IsFull)
            return Degrade(reference, "it stands too deep in lists, maps and wrappers of others", pointer);
        InlineName name = ComponentTypes.KeyOf(targetPointer) is { } key ? Identifiers.Pascal(key, "Schema") : inlineName;
        return _open.Open(target, targetPointer, () => BindInline(target, targetPointer, name));
    }

    private BoundSchema Degrade(OpenApiSchema reference, string reason, string pointer)
    {
        _context.ReportUnsupported($"The schema '{reference.Reference}'", reason, "JsonElement is generated in its place", pointer);
        return BoundSchema.Any;
    }

    private BoundSchema BindInline(OpenApiSchema schema, string pointer, InlineName name)
    {
        bool isNullable = SchemaShapes.IsNullable(schema);
        if (_context.Files.Contains(schema))
            return new BoundSchema(PrimitiveType.Of(PrimitiveKind.File), isNullable);
        if (_context.EventData.Contains(schema))
        {
            return _open.Around(
                data => data with { IsNullable = data.IsNullable || isNullable },
                () => Bind(schema.ContentSchema, BindContext.Pointer(pointer, "contentSchema"), name));
        }

        if (_components.FindRepeated(schema) is { } repeated)
            return new BoundSchema(repeated.Type, isNullable);
        switch (SchemaShapes.Of(schema))
        {
            case SchemaShape.Wrapper:
                return _open.Around(
                    wrapped => wrapped with { IsNullable = wrapped.IsNullable || isNullable },
                    () => Bind(SchemaShapes.Wrapped(schema), SchemaShapes.WrappedPointer(schema, pointer), name));
            case SchemaShape.Object:
                return BindObject(schema, pointer, name, isNullable);
            case SchemaShape.OpenEnum:
                return new BoundSchema(BindOpenEnum(schema, pointer, name, OpenEnumBinder.FindValues(schema)), isNullable);
            case SchemaShape.OpenNumber:
                return new BoundSchema(BindOpenNumber(schema, pointer, name), isNullable);
            case SchemaShape.Primitive:
                return new BoundSchema(BindPrimitive(schema, pointer, name), isNullable);
            case SchemaShape.Array:
                return BindList(schema, pointer, name, isNullable);
            case SchemaShape.Tuple:
                return BindTuple(schema, pointer, name, isNullable);
            case SchemaShape.Map:
                TooLarge.Report(schema, pointer, _context);
                ObjectProperty? unnamed = OpenMembers.Find(schema, pointer);
                return _open.Around(
                    value => new BoundSchema(new MapType(value.Type, value.IsNullable), isNullable),
                    () => Bind(unnamed?.Schema, unnamed?.Pointer ?? pointer, name.Of("value")));
            case SchemaShape.Union:
                return BindUnion(schema, pointer, name, isNullable);
            case SchemaShape.Text:
                return new BoundSchema(PrimitiveType.Of(PrimitiveKind.String), isNullable);
            case SchemaShape.Number:
                return new BoundSchema(BindNumber(schema, pointer, name), isNullable);
            default:
                return BindAny(schema, pointer, isNullable);
        }
    }

    private BoundSchema BindObject(OpenApiSchema schema, string pointer, InlineName name, bool isNullable)
    {
        string allocated = _context.AllocateType(name.ToString(), new ElementName("The schema at '{0}'", pointer), pointer, ReservedNames.ModelMembers);
        var bound = new BoundSchema(new ObjectType(allocated), isNullable);
        _open.Inside(bound, pointer, () => _objects.Bind(schema, pointer, allocated, allocated));
        return bound;
    }

    private BoundSchema BindList(OpenApiSchema schema, string pointer, InlineName name, bool isNullable)
    {
        Tuples.ReportTooLong(schema, pointer, _context);
        return _open.Around(
            item => new BoundSchema(new ListType(item.Type, item.IsNullable), isNullable),
            () => Bind(Tuples.ItemOf(schema), Tuples.ItemPointer(schema, pointer), name.Of("item")));
    }

    private BoundSchema BindTuple(OpenApiSchema schema, string pointer, InlineName name, bool isNullable)
    {
        string allocated = _context.AllocateType(name.ToString(), new ElementName("The schema at '{0}'", pointer), pointer, ReservedNames.TupleMembers);
        var bound = new BoundSchema(new TupleType(allocated), isNullable);
        _open.Inside(bound, pointer, () => _tuples.Bind(schema, pointer, allocated));
        return bound;
    }

    /// <summary>The list among several types.</summary>
    public TypeRef BindListPart(OpenApiSchema schema, string pointer, InlineName name)
        => (Tuples.Is(schema) ? BindTuple(schema, pointer, name.Of("list"), isNullable: false) : BindList(schema, pointer, name, isNullable: false)).Type;

    /// <summary>For a parameter too, whose own description may name the values.</summary>
    public OpenEnumType BindOpenEnum(OpenApiSchema schema, string pointer, InlineName name, IReadOnlyList<ProseValue> values, string? description = null)
    {
        string allocated = _context.AllocateType(name.ToString(), new ElementName("The schema at '{0}'", pointer), pointer, ReservedNames.OpenEnumMembers);
        _openEnums.Bind(schema, pointer, allocated, values, description);
        return new OpenEnumType(allocated);
    }

    private TypeRef BindPrimitive(OpenApiSchema schema, string pointer, InlineName name)
    {
        if (OpenEnumBinder.FindValues(schema) is { Count: > 0 } values)
            return BindOpenEnum(schema, pointer, name, values);
        return PrimitiveType.Of(PrimitiveTypes.Of(schema));
    }

    private OpenNumberType BindOpenNumber(OpenApiSchema schema, string pointer, InlineName name)
    {
        string allocated = _context.AllocateType(name.ToString(), new ElementName("The schema at '{0}'", pointer), pointer, ReservedNames.OpenEnumMembers);
        var type = new OpenNumberType(allocated, EnumValues.NumberKind(schema)!.Value);
        _openEnums.BindNumber(schema, pointer, type);
        return type;
    }

    private BoundSchema BindUnion(OpenApiSchema schema, string pointer, InlineName name, bool isNullable)
    {
        string allocated = _context.AllocateType(name.ToString(), new ElementName("The schema at '{0}'", pointer), pointer, ReservedNames.UnionMembers);
        var bound = new BoundSchema(new ObjectType(allocated), isNullable);
        _open.Inside(bound, pointer, () => _unions.Bind(schema, pointer, allocated));
        return bound;
    }

    /// <summary>A choice of types that the document nowhere calls one.</summary>
    public ObjectType BindChoice(IReadOnlyList<TypeRef> types, string name, string pointer)
    {
        string allocated = _context.AllocateType(name, $"The answers at '{pointer}'", pointer, ReservedNames.UnionMembers);
        _unions.Bind(types, pointer, allocated);
        return new ObjectType(allocated);
    }

    /// <summary>The widest of the numbers that a choice allows.</summary>
    private PrimitiveType BindNumber(OpenApiSchema schema, string pointer, InlineName name)
    {
        TypeRef[] types = [.. schema.Alternatives.Select(branch => Bind(branch, pointer, name).Type)];
        bool isWhole = types.All(static type => JsonShapes.KindOf(type) == JsonShapeKind.Integer);
        bool isDecimal = types.Contains(PrimitiveType.Of(PrimitiveKind.Decimal));
        return PrimitiveType.Of(isWhole ? PrimitiveKind.Int64 : isDecimal ? PrimitiveKind.Decimal : PrimitiveKind.Double);
    }

    /// <summary>The object among several types: its properties, or a map of what it may hold.</summary>
    public TypeRef BindObjectPart(OpenApiSchema schema, string pointer, InlineName name)
    {
        if (schema.Properties is { Count: > 0 and <= SchemaShapes.MaxProperties } || schema.AllOf.Count > 0)
            return BindObject(schema, pointer, name, isNullable: false).Type;
        BoundSchema value = Bind(schema.AdditionalProperties, BindContext.Pointer(pointer, "additionalProperties"), name.Of("value"));
        return new MapType(value.Type, value.IsNullable);
    }

    private BoundSchema BindAny(OpenApiSchema schema, string pointer, bool isNullable)
    {
        if (schema.Alternatives.Count > SchemaShapes.MaxBranches)
        {
            _context.ReportUnsupported(
                "A choice of several schemas", "it has too many of them", "JsonElement is generated in its place", pointer, PointerTarget.Key);
        }

        return BoundSchema.Any with { IsNullable = isNullable };
    }
}
