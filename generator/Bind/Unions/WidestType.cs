using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Variants that JSON does not tell apart are one: a UUID and any other text are a string, 1 and 1.5 a number.</summary>
internal static class WidestType
{
    /// <summary>All numbers are one, and all strings but one enum, which is open for every other string anyway.</summary>
    /// <param name="all">The types of all variants, this one's too.</param>
    public static TypeRef Of(TypeRef type, TypeRef[] all)
        => JsonShapes.KindOf(type) == JsonShapeKind.String ? TextOf(all) : OfItem(type, all);

    /// <summary>In lists and maps the values tell enums apart.</summary>
    private static TypeRef OfItem(TypeRef type, TypeRef[] all) => type switch
    {
        ListType list => OfList(list, [.. all.OfType<ListType>()]),
        MapType map => OfMap(map, [.. all.OfType<MapType>()]),
        OpenEnumType => type,
        _ when JsonShapes.KindOf(type) == JsonShapeKind.String => TextOf([.. all.Where(static other => other is not OpenEnumType)]),
        _ when IsNumber(type) => NumberOf(all),
        _ => type,
    };

    private static ListType OfList(ListType list, ListType[] all)
    {
        TypeRef[] items = [.. all.Select(static other => other.Item)];
        TypeRef item = OfItem(list.Item, items);
        return new ListType(item, all.Any(other => other.ItemIsNullable && OfItem(other.Item, items) == item));
    }

    private static MapType OfMap(MapType map, MapType[] all)
    {
        TypeRef[] values = [.. all.Select(static other => other.Value)];
        TypeRef value = OfItem(map.Value, values);
        return new MapType(value, all.Any(other => other.ValueIsNullable && OfItem(other.Value, values) == value));
    }

    private static TypeRef TextOf(TypeRef[] all)
    {
        TypeRef[] texts = [.. all.Where(static type => JsonShapes.KindOf(type) == JsonShapeKind.String).Distinct()];
        TypeRef[] enums = [.. texts.Where(static type => type is OpenEnumType)];
        return texts.Length == 1 ? texts[0] : enums.Length == 1 ? enums[0] : PrimitiveType.Of(PrimitiveKind.String);
    }

    private static TypeRef NumberOf(TypeRef[] all)
    {
        TypeRef[] numbers = [.. all.Where(IsNumber).Distinct()];
        if (numbers.Length == 1)
            return numbers[0];
        return numbers.All(static type => JsonShapes.KindOf(type) == JsonShapeKind.Integer)
            ? PrimitiveType.Of(PrimitiveKind.Int64)
            : PrimitiveType.Of(numbers.Contains(PrimitiveType.Of(PrimitiveKind.Decimal)) ? PrimitiveKind.Decimal : PrimitiveKind.Double);
    }

    private static bool IsNumber(TypeRef type) => JsonShapes.KindOf(type) is JsonShapeKind.Integer or JsonShapeKind.Number;
}
