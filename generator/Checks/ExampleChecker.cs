using System.Globalization;
using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>
/// Finds the first thing in an example that its schema excludes: types, values, limits, required members. Patterns are not tried: one that
/// backtracks would hang the compiler.
/// </summary>
/// <param name="isSerialized">Whether a list or an object may be written as it is sent, in one text.</param>
internal sealed class ExampleChecker(bool isSerialized)
{
    // Choices of choices multiply: what takes longer is taken for sound.
    private const int MostSteps = 5_000;
    private const int MostDepth = 64;

    private readonly Stack<string> _path = new();
    private int _steps;
    private int _depth;

    public ExampleProblem? Find(SpecNode value, OpenApiSchema schema)
    {
        if (_depth == MostDepth || ++_steps > MostSteps)
            return null;
        _depth++;
        ExampleProblem? problem = FindIn(value, schema.Resolved);
        _depth--;
        return problem;
    }

    private ExampleProblem? FindIn(SpecNode value, OpenApiSchema schema)
    {
        if (OpenApiSchema.IsNull(value))
            return SchemaShapes.IsNullable(schema) || AcceptsAnything(schema) ? null : Problem($"it is null, which the schema{Describe(schema)} does not take");
        return FindOfType(value, schema)
            ?? FindListed(value, schema)
            ?? FindInMembers(value, schema)
            ?? FindInItems(value, schema)
            ?? schema.AllOf.Select(part => Find(value, part)).FirstOrDefault(static problem => problem is not null)
            ?? FindInBranches(value, schema.OneOf)
            ?? FindInBranches(value, schema.AnyOf);
    }

    private ExampleProblem? FindOfType(SpecNode value, OpenApiSchema schema)
    {
        if (JsonTypes.Declared(schema) is { } type && !JsonTypes.Fits(value, type))
            return IsWrittenOut(value, type) ? null : Problem(WrongType(value, type));
        if (Number.Of(value) is { } number && SchemaShapes.NonNullType(schema) is JsonSchemaType.Integer or JsonSchemaType.Number)
            return (NumberRange.Violation(number, schema) ?? FormatViolation(number, schema)) is { } violation ? Problem($"{Values.Describe(value)} is {violation}") : null;
        return value is SpecScalar { Kind: ScalarKind.String } text && Values.LengthViolation(text.Text, schema) is { } length ? Problem($"{Values.Describe(value)} is {length}") : null;
    }

    /// <summary>A list or an object as text: as a parameter sends it, or as an author found it easier to write. What is in it is not looked at.</summary>
    private bool IsWrittenOut(SpecNode value, JsonSchemaType type)
        => value is SpecScalar scalar && (type & (JsonSchemaType.Array | JsonSchemaType.Object)) != 0
            && (isSerialized || (_path.Count == 0 && scalar.Text.TrimStart() is { Length: > 0 } text && text[0] is '{' or '['));

    private static string WrongType(SpecNode value, JsonSchemaType type)
        => (value is SpecScalar ? $"{Values.Describe(value)} is {JsonTypes.NameOf(value)}" : $"it is {JsonTypes.NameOf(value)}") + $", where the type is {JsonTypes.NameOf(type)}"
            + (JsonTypes.NeedsQuotes(value, type) ? " (put it in quotes)" : "");

    private static string? FormatViolation(decimal number, OpenApiSchema schema) => schema.Format switch
    {
        "int32" when SchemaShapes.NonNullType(schema) == JsonSchemaType.Integer && number is < int.MinValue or > int.MaxValue => "beyond the format 'int32'",
        "int64" when SchemaShapes.NonNullType(schema) == JsonSchemaType.Integer && number is < long.MinValue or > long.MaxValue => "beyond the format 'int64'",
        _ => null,
    };

    private ExampleProblem? FindListed(SpecNode value, OpenApiSchema schema)
        => schema.Enum.Count > 0 && value is SpecScalar && !Values.IsListed(value, schema) ? Problem($"{Values.Describe(value)} is none of the values of 'enum'") : null;

    private ExampleProblem? FindInMembers(SpecNode value, OpenApiSchema schema)
    {
        if (value is not SpecMapping mapping)
            return null;
        // Who sends leaves out what is read-only, who answers what is write-only: an example may be of either.
        string? missing = schema.Required.FirstOrDefault(name => mapping.Find(name) is null && !(schema.Properties?.TryGetValue(name, out OpenApiSchema declared) == true && (declared.ReadOnly || declared.WriteOnly)));
        if (missing is not null)
            return Problem($"the required member '{missing}' is missing");
        foreach (SpecEntry entry in mapping.Entries)
        {
            OpenApiSchema? member = schema.Properties?.TryGetValue(entry.Key, out OpenApiSchema declared) == true ? declared
                : schema.PatternProperties is null ? schema.AdditionalProperties : null;
            if (member is not null && FindAt(entry.Key, entry.Value, member) is { } problem)
                return problem;
        }

        return null;
    }

    private ExampleProblem? FindInItems(SpecNode value, OpenApiSchema schema)
    {
        if (value is not SpecSequence { Items: var items })
            return null;
        if (schema.MinItems > items.Count || schema.MaxItems < items.Count)
            return Problem($"it has {Listing.Count(items.Count, "item")}, which the schema does not allow");
        if (schema.PrefixItems.Count > 0 || schema.Items is not { } item)
            return null;
        for (int i = 0; i < items.Count; i++)
        {
            if (FindAt(i.ToString(CultureInfo.InvariantCulture), items[i], item) is { } problem)
                return problem;
        }

        return null;
    }

    private ExampleProblem? FindInBranches(SpecNode value, IReadOnlyList<OpenApiSchema> branches)
    {
        ExampleProblem? first = null;
        foreach (OpenApiSchema branch in branches)
        {
            if (Find(value, branch) is not { } problem)
                return null;
            first ??= problem;
        }

        return first is null || branches.Count == 1 ? first : Problem("it fits none of the schemas to choose from");
    }

    private ExampleProblem? FindAt(string token, SpecNode value, OpenApiSchema schema)
    {
        _path.Push(token);
        ExampleProblem? problem = Find(value, schema);
        _path.Pop();
        return problem;
    }

    private ExampleProblem Problem(string text) => new([.. _path.Reverse()], text);

    private static bool AcceptsAnything(OpenApiSchema schema)
        => JsonTypes.Declared(schema) is null && schema.Enum.Count == 0 && schema.OneOf.Count == 0 && schema.AnyOf.Count == 0 && schema.AllOf.Count == 0;

    private static string Describe(OpenApiSchema schema) => JsonTypes.Declared(schema) is { } type ? $" ({JsonTypes.NameOf(type)})" : "";
}
