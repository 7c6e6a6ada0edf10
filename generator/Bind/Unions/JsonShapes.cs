using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Works out, once everything is bound, how the JSON of each branch is told from that of the others.</summary>
internal sealed class JsonShapes(
    IReadOnlyList<ObjectModel> objects, IReadOnlyList<UnionModel> unions, IReadOnlyList<TupleModel> tuples, IReadOnlyList<OpenEnumModel> openEnums)
{
    private const int MaxValues = 32;

    /// <summary>The runtime looks no deeper into lists of lists, which may be endless.</summary>
    private const int MaxDepth = 3;

    private const int MaxPositions = 8;

    private readonly Dictionary<string, ObjectModel> _objects = objects.ToDictionary(static model => model.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, UnionModel> _unions = unions.ToDictionary(static model => model.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, TupleModel> _tuples = tuples.ToDictionary(static model => model.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, OpenEnumModel> _enums = openEnums.ToDictionary(static model => model.Name, StringComparer.Ordinal);

    public static EquatableArray<UnionModel> Settle(BindContext context)
    {
        var shapes = new JsonShapes(context.Objects, context.Unions, context.Tuples, context.OpenEnums);
        return context.Unions.Select(shapes.Settle).ToEquatableArray();
    }

    private UnionModel Settle(UnionModel union)
    {
        TypeRef[][] types = [.. union.Variants.Select(variant => Plain(variant.Type).ToArray())];
        int depth = IsToldByItems(types) ? MaxDepth : 0;
        HashSet<string> differing = DifferingMembers(types);
        return union with
        {
            Variants = ApartFromTexts(union.Variants
                .Select((variant, i) => WithShapes(variant, types[i].Select(type => OfPlain(type, depth) with { Kinds = KindsOf(type, differing) })))
                .ToEquatableArray()),
        };
    }

    // A value of the discriminator says nothing of what has no members.
    private static UnionVariant WithShapes(UnionVariant variant, IEnumerable<JsonShape> found)
    {
        EquatableArray<JsonShape> shapes = found.ToEquatableArray();
        bool isObject = shapes.Any(static shape => shape.Kind is JsonShapeKind.Object or JsonShapeKind.Any);
        return variant with { Shapes = shapes, Tags = isObject ? variant.Tags : EquatableArray<string>.Empty };
    }

    /// <summary>The members that several objects declare, and not as the same kind of JSON.</summary>
    private HashSet<string> DifferingMembers(TypeRef[][] variants)
    {
        ObjectModel[] objects = [.. variants.SelectMany(static types => types).Select(FindObject).OfType<ObjectModel>()];
        if (objects.Length < 2)
            return [];
        return [.. objects.SelectMany(static model => model.Properties)
            .GroupBy(static property => property.WireName)
            .Where(same => same.Select(property => MemberKind(property.Type) is JsonShapeKind.Integer ? JsonShapeKind.Number : MemberKind(property.Type)).Distinct().Count() > 1)
            .Select(static same => same.Key)];
    }

    private EquatableArray<JsonMemberKind> KindsOf(TypeRef type, HashSet<string> members)
        => members.Count == 0 || FindObject(type) is not { } model
            ? EquatableArray<JsonMemberKind>.Empty
            : model.Properties
                .Where(property => members.Contains(property.WireName) && MemberKind(property.Type) != JsonShapeKind.Any)
                .Select(property => new JsonMemberKind(property.WireName, MemberKind(property.Type)))
                .ToEquatableArray();

    private ObjectModel? FindObject(TypeRef type) => type is ObjectType { Name: var name } && _objects.TryGetValue(name, out ObjectModel model) ? model : null;

    private JsonShapeKind MemberKind(TypeRef type) => FindObject(type) is not null ? JsonShapeKind.Object : KindOf(type);

    /// <summary>Whether several variants are arrays, or one of several objects is a map: what is inside them has to tell.</summary>
    private static bool IsToldByItems(TypeRef[][] variants)
        => variants.Count(static types => types.Any(static type => type is ListType or TupleType)) > 1
            || (variants.Count(static types => types.Any(static type => type is MapType or ObjectType)) > 1 && variants.Any(static types => types.Any(static type => type is MapType)));

    /// <summary>Bytes are a string of JSON like any other, unless there is another: then they are the answers that are no JSON.</summary>
    private static EquatableArray<UnionVariant> ApartFromTexts(EquatableArray<UnionVariant> variants)
        => variants.Any(IsBytes) && variants.Any(static variant => !IsBytes(variant) && variant.Shapes.Any(static shape => shape.Kind == JsonShapeKind.String))
            ? variants.Select(static variant => IsBytes(variant) ? variant with { Shapes = new[] { JsonShape.Of(JsonShapeKind.Bytes) }.ToEquatableArray() } : variant).ToEquatableArray()
            : variants;

    private static bool IsBytes(UnionVariant variant) => variant.Type is PrimitiveType { Kind: PrimitiveKind.Bytes };

    /// <summary>The kind of JSON that a type is written as; <see cref="JsonShapeKind.Any"/> for a class, which may be a choice.</summary>
    public static JsonShapeKind KindOf(TypeRef type) => type switch
    {
        ListType or TupleType => JsonShapeKind.Array,
        MapType => JsonShapeKind.Object,
        OpenEnumType => JsonShapeKind.String,
        OpenNumberType { Wire: PrimitiveKind.Int64 } => JsonShapeKind.Integer,
        OpenNumberType => JsonShapeKind.Number,
        PrimitiveType { Kind: PrimitiveKind.Boolean } => JsonShapeKind.Boolean,
        PrimitiveType { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UnixMilliseconds or PrimitiveKind.UnixSeconds } => JsonShapeKind.Integer,
        PrimitiveType { Kind: PrimitiveKind.Double or PrimitiveKind.Decimal } => JsonShapeKind.Number,
        PrimitiveType { Kind: not PrimitiveKind.Json } => JsonShapeKind.String,
        _ => JsonShapeKind.Any,
    };

    /// <summary>The type itself, or those that a choice holds, and the choices in it.</summary>
    private List<TypeRef> Plain(TypeRef type)
    {
        var plain = new List<TypeRef>();
        var visited = new HashSet<TypeRef>();
        var pending = new Stack<TypeRef>([type]);
        while (pending.Count > 0)
        {
            TypeRef next = pending.Pop();
            if (!visited.Add(next))
                continue;
            if (next is ObjectType { Name: var name } && _unions.TryGetValue(name, out UnionModel union))
            {
                for (int i = union.Variants.Count - 1; i >= 0; i--)
                    pending.Push(union.Variants[i].Type);
            }
            else
            {
                plain.Add(next);
            }
        }

        return plain;
    }

    /// <param name="depth">How deep items are looked at.</param>
    private JsonShape OfPlain(TypeRef type, int depth) => type switch
    {
        ObjectType { Name: var name } => _objects.TryGetValue(name, out ObjectModel model) ? OfObject(model) : JsonShape.Of(JsonShapeKind.Object),
        OpenEnumType { Name: var name } when _enums.TryGetValue(name, out OpenEnumModel openEnum) => JsonShape.Of(JsonShapeKind.String) with { Values = ValuesOf(openEnum) },
        _ => JsonShape.Of(KindOf(type)) with { Items = depth > 0 ? ItemsOf(type, depth - 1) : default },
    };

    private EquatableArray<EquatableArray<JsonShape>> ItemsOf(TypeRef type, int depth) => type switch
    {
        ListType list => Positions([list.Item], depth),
        MapType map => Positions([map.Value], depth),
        TupleType { Name: var name } when _tuples.TryGetValue(name, out TupleModel tuple)
            => Positions([.. tuple.Positions.Take(MaxPositions).Select(static position => position.Type), tuple.Positions.Count > MaxPositions ? null : tuple.More?.Item], depth),
        _ => EquatableArray<EquatableArray<JsonShape>>.Empty,
    };

    /// <param name="types">Null for anything.</param>
    private EquatableArray<EquatableArray<JsonShape>> Positions(TypeRef?[] types, int depth)
    {
        EquatableArray<EquatableArray<JsonShape>> positions = types.Select(type => type is null ? default : OfItem(type, depth)).ToEquatableArray();
        return positions.All(static position => position.Count == 0) ? EquatableArray<EquatableArray<JsonShape>>.Empty : positions;
    }

    // What may be anything tells nothing. Items that are a choice are looked at from outside only: else every level would multiply.
    private EquatableArray<JsonShape> OfItem(TypeRef item, int depth)
    {
        List<TypeRef> types = Plain(item);
        EquatableArray<JsonShape> shapes = types.Select(type => OfPlain(type, types.Count > 1 ? 0 : depth)).ToEquatableArray();
        return shapes.Any(static shape => shape.Kind == JsonShapeKind.Any) ? EquatableArray<JsonShape>.Empty : shapes;
    }

    private JsonShape OfObject(ObjectModel model)
        => new(
            JsonShapeKind.Object,
            EquatableArray<string>.Empty,
            model.Properties.Where(static property => property.Discriminator?.IsRequired ?? property.Presence is not (PropertyPresence.Optional or PropertyPresence.OptionalNullable)).Select(static property => property.WireName).ToEquatableArray(),
            model.Properties.Select(static property => property.WireName).ToEquatableArray(),
            model.Properties.Select(ConstantOf).OfType<JsonConstant>().ToEquatableArray());

    private static JsonConstant? ConstantOf(string member, EquatableArray<string> values) => values.Count > 0 ? new JsonConstant(member, values) : null;

    private JsonConstant? ConstantOf(PropertyModel property)
        => property.Discriminator is { } discriminator ? ConstantOf(property.WireName, discriminator.IsDeclared ? discriminator.Values : EquatableArray<string>.Empty)
            : EnumOf(property.Type) is { } name && _enums.TryGetValue(name, out OpenEnumModel openEnum) ? ConstantOf(property.WireName, ValuesOf(openEnum)) : null;

    private static string? EnumOf(TypeRef type) => type switch
    {
        OpenEnumType text => text.Name,
        OpenNumberType { Wire: PrimitiveKind.Int64 } number => number.Name,
        _ => null,
    };

    // A list of hundreds tells little, and would stand in every choice that has the type.
    private static EquatableArray<string> ValuesOf(OpenEnumModel openEnum)
        => openEnum.Members.Count > MaxValues ? EquatableArray<string>.Empty : openEnum.Members.Select(static member => member.Value).ToEquatableArray();
}
