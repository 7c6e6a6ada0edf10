using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>What a choice of several schemas, or of several types, really is: often nothing that needs a class.</summary>
internal static class Choice
{
    /// <summary>How deep choices are looked through: more than a few levels nobody writes by hand.</summary>
    private const int MaxDepth = 8;

    private static readonly ProsePattern Digits = new(@"\\d|\[0-9\]|\[1-9\]");

    public static SchemaShape ShapeOf(OpenApiSchema schema, int depth = 0)
    {
        IReadOnlyList<OpenApiSchema> branches = schema.Alternatives;
        if (branches.Count > SchemaShapes.MaxBranches)
            return SchemaShape.Any;
        SchemaShape[] shapes = [.. branches.Select(branch => OfBranch(branch.Resolved, depth))];
        if (shapes.All(static shape => shape is SchemaShape.OpenEnum or SchemaShape.Text))
            return shapes.Contains(SchemaShape.OpenEnum) ? SchemaShape.OpenEnum : SchemaShape.Text;
        if (shapes.All(static shape => shape == SchemaShape.Number))
            return SchemaShape.Number;
        return SchemaShape.Union;
    }

    /// <summary>The declared values of all branches that are strings, in document order.</summary>
    public static List<string> EnumStrings(OpenApiSchema schema, int depth = 0)
    {
        List<string> own = SchemaShapes.OwnEnumStrings(schema);
        return own.Count > 0 || depth > MaxDepth
            ? own
            : [.. schema.Alternatives.SelectMany(branch => EnumStrings(branch.Resolved, depth + 1)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// <c>type: [integer, string]</c> with a pattern or a format of numbers, as .NET writes it: a number that may come as a string.
    /// </summary>
    public static JsonSchemaType? NumberInText(OpenApiSchema schema)
    {
        JsonSchemaType? type = SchemaShapes.NonNullType(schema);
        bool isNumberAndString = type is (JsonSchemaType.Integer | JsonSchemaType.String) or (JsonSchemaType.Number | JsonSchemaType.String);
        bool saysNumber = schema.Format is not null || (schema.Pattern is { } pattern && Digits.IsMatch(pattern));
        return isNumberAndString && saysNumber ? type & ~JsonSchemaType.String : null;
    }

    private static SchemaShape OfBranch(OpenApiSchema branch, int depth)
    {
        if (depth > MaxDepth)
            return SchemaShape.Any;
        SchemaShape shape = SchemaShapes.Of(branch, depth + 1);
        return shape switch
        {
            SchemaShape.OpenNumber => SchemaShape.Number,
            SchemaShape.Wrapper => OfBranch(SchemaShapes.Wrapped(branch)!.Resolved, depth + 1),
            SchemaShape.Primitive => SchemaShapes.NonNullType(branch) switch
            {
                JsonSchemaType.String => OpenEnumBinder.FindValues(branch).Count > 0 ? SchemaShape.OpenEnum : SchemaShape.Text,
                JsonSchemaType.Integer or JsonSchemaType.Number => SchemaShape.Number,
                _ => SchemaShape.Primitive,
            },
            _ => shape,
        };
    }
}
