using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>What a schema becomes in C#.</summary>
internal enum SchemaShape
{
    /// <summary>Says nothing about its type, or what it says cannot be typed.</summary>
    Any,
    Primitive,
    OpenEnum,
    /// <summary>Named numbers.</summary>
    OpenNumber,

    Array,

    /// <summary>A list that says what stands where.</summary>
    Tuple,

    Map,
    Object,

    /// <summary>A schema around one other: <c>allOf</c>, <c>oneOf</c> or <c>anyOf</c> of one, null beside it or not.</summary>
    Wrapper,

    /// <summary>A choice of several schemas or types.</summary>
    Union,

    /// <summary>A choice of strings without declared values, or one whose only value is the empty string.</summary>
    Text,

    /// <summary>A choice of numbers.</summary>
    Number,
}

internal static class SchemaShapes
{
    /// <summary>A class of more members is of no use to anybody, and takes compiler and editor down.</summary>
    public const int MaxProperties = 5_000;

    /// <summary>The same for a choice.</summary>
    public const int MaxBranches = 1_000;

    /// <param name="schema">The schema, no reference.</param>
    /// <param name="depth">How many choices it stands in.</param>
    public static SchemaShape Of(OpenApiSchema schema, int depth = 0)
    {
        // How deep it stands in others decides only where choices never end: from outside it is always the same.
        if (depth > 0)
            return Find(schema, depth);
        if (schema.Finding < 0)
            schema.Finding = (int)Find(schema, depth);
        return (SchemaShape)schema.Finding;
    }

    private static SchemaShape Find(OpenApiSchema schema, int depth)
    {
        if (Wrapped(schema) is not null)
            return SchemaShape.Wrapper;
        if (schema.Alternatives.Count > 1 && schema.Properties is not { Count: > 0 } && schema.AllOf.Count == 0)
            return Choice.ShapeOf(schema, depth);
        if (IsStringEnum(schema))
            return SaysEmpty(schema) ? SchemaShape.Text : SchemaShape.OpenEnum;
        if (EnumValues.NumberKind(schema) is not null)
            return SchemaShape.OpenNumber;
        if (EnumValues.Mixed(schema) is not null)
            return SchemaShape.Union;
        return OfType(schema, Choice.NumberInText(schema) ?? NonNullType(schema));
    }

    private static SchemaShape OfType(OpenApiSchema schema, JsonSchemaType? type)
        => type switch
        {
            JsonSchemaType.Array => OfList(schema),
            JsonSchemaType.Object or null when IsTooLarge(schema) => SchemaShape.Map,
            JsonSchemaType.Object or null when HasMembers(schema) => SchemaShape.Object,
            JsonSchemaType.Object => SchemaShape.Map,
            null when schema.Items is not null || schema.PrefixItems.Count > 0 => OfList(schema),
            null when schema.AdditionalProperties is not null || schema.PatternProperties is { Count: > 0 } => SchemaShape.Map,
            JsonSchemaType.String or JsonSchemaType.Integer or JsonSchemaType.Number or JsonSchemaType.Boolean => SchemaShape.Primitive,
            null or JsonSchemaType.Null => SchemaShape.Any,
            _ => SchemaShape.Union,
        };

    private static SchemaShape OfList(OpenApiSchema schema) => Tuples.Is(schema) ? SchemaShape.Tuple : SchemaShape.Array;

    /// <summary>The one schema that <paramref name="schema"/> is in other words; null when it says more.</summary>
    public static OpenApiSchema? Wrapped(OpenApiSchema schema)
    {
        if (schema.Properties is { Count: > 0 })
            return null;
        IReadOnlyList<OpenApiSchema> alternatives = schema.Alternatives;
        if (schema.AllOf.Count > 0)
            return alternatives.Count == 0 ? WrappedPart.Find(schema) : null;
        return alternatives.Count == 1 ? alternatives[0] : null;
    }

    /// <summary>Where the schema stands that <paramref name="schema"/> wraps; the schema's own place where it wraps none.</summary>
    public static string WrappedPointer(OpenApiSchema schema, string pointer)
    {
        OpenApiSchema? wrapped = Wrapped(schema);
        return Place(schema.AllOf, "allOf") ?? Place(schema.OneOf, "oneOf") ?? Place(schema.AnyOf, "anyOf") ?? pointer;

        string? Place(IReadOnlyList<OpenApiSchema> branches, string keyword)
        {
            for (int i = 0; i < branches.Count; i++)
            {
                if (branches[i] == wrapped)
                    return JsonPointer.Append(JsonPointer.Append(pointer, keyword), i);
            }

            return null;
        }
    }

    /// <summary>
    /// All spellings: a type list with null, a branch of null or that takes null itself, a part that adds it, <c>nullable: true</c> (which the
    /// reader turns into the first), null in the enum.
    /// </summary>
    public static bool IsNullable(OpenApiSchema schema) => SaysNull(schema) || (schema.Alternatives.Count > 0 && HasNullableBranch(schema));

    private static bool SaysNull(OpenApiSchema schema)
        => schema.Type is { } type && (type & JsonSchemaType.Null) != 0
            || schema.HasNullBranch
            || schema.HasNullValue
            || schema.AllOf.Any(WrappedPart.AddsNull);

    // Branches may be choices, and lead back to where they stand.
    private static bool HasNullableBranch(OpenApiSchema schema)
    {
        var visited = new HashSet<OpenApiSchema> { schema.Resolved };
        var pending = new Stack<OpenApiSchema>(schema.Alternatives);
        while (pending.Count > 0)
        {
            OpenApiSchema branch = pending.Pop();
            if (!visited.Add(branch.Resolved))
                continue;
            if (SaysNull(branch))
                return true;
            foreach (OpenApiSchema inner in branch.Alternatives)
                pending.Push(inner);
        }

        return false;
    }

    /// <summary>The type without null; several types at once are returned as they are.</summary>
    public static JsonSchemaType? NonNullType(OpenApiSchema schema)
        => schema.Type is { } type ? (type & ~JsonSchemaType.Null) is var rest && rest != 0 ? rest : null : Implied(schema);

    /// <summary>The type that other keywords speak of where none is written: a pattern is for strings, a maximum for numbers.</summary>
    private static JsonSchemaType? Implied(OpenApiSchema schema)
    {
        if (schema.Properties is { Count: > 0 } || schema.Items is not null || schema.AllOf.Count > 0 || schema.OneOf.Count > 0 || schema.AnyOf.Count > 0)
            return null;
        if (schema.Enum.Count > 0)
            return EnumValues.AreBooleans(schema) ? JsonSchemaType.Boolean : null;
        if (schema.Pattern is not null || schema.MinLength is not null || schema.MaxLength is not null || schema.ContentEncoding is not null || schema.Format is "date-time" or "date" or "uuid" or "uri" or "email" or "byte")
            return JsonSchemaType.String;
        bool isNumber = schema.Minimum is not null || schema.Maximum is not null || schema.MultipleOf is not null || schema.Format is "double" or "float";
        return schema.Format is "int32" or "int64" ? JsonSchemaType.Integer : isNumber ? JsonSchemaType.Number : null;
    }

    public static List<string> OwnEnumStrings(OpenApiSchema schema)
        => [.. EnumValues.Raw(schema).Select(value => EnumValues.TextOf(value, schema)).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static bool IsStringEnum(OpenApiSchema schema)
        => schema.Enum.Count > 0
            && EnumValues.Raw(schema).Any()
            && (NonNullType(schema) is not { } type || type == JsonSchemaType.String || IsSeveral(type))
            && EnumValues.Raw(schema).All(value => EnumValues.TextOf(value, schema) is not null);

    /// <summary><c>enum: ['']</c>, one branch of many a choice ("or an empty string to unset it"): nothing that needs a name.</summary>
    public static bool SaysEmpty(OpenApiSchema schema) => schema.Enum.Count > 0 && OwnEnumStrings(schema) is [""];

    public static bool IsTooLarge(OpenApiSchema schema) => schema.Properties is { Count: > MaxProperties };

    private static bool HasMembers(OpenApiSchema schema) => schema.Properties is { Count: > 0 } || WrappedPart.HasStructure(schema);

    /// <summary>Whether a type list names more than one type beside null.</summary>
    public static bool IsSeveral(JsonSchemaType type) => (type & ~JsonSchemaType.Null) is var rest && (rest & (rest - 1)) != 0;
}
