using System.Runtime.CompilerServices;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// Makes up a body after a schema, the way the binders read it: every member once, a list of one item, the first of several choices. What
/// leads back to itself ends there, and what grows too large has only what is required.
/// </summary>
/// <param name="end">What members say on the last page, by the way to them.</param>
internal sealed class SampleWriter(SchemaParser schemas, GivenExamples given, IReadOnlyDictionary<string, string?> end)
{
    private const int MostItems = 10;
    private const int MostBranches = 16;
    private const int MostDepth = 48;

    // From here on only what is required.
    private const int GenerousDepth = 10;
    private const int GenerousLength = 2_500;

    // Required members of required members multiply: nothing is worth this much.
    private const int MostLength = 50_000;
    private const int MostSteps = 20_000;

    private readonly HashSet<OpenApiSchema> _open = [];
    private int _depth;
    private int _steps;
    private int _length;

    /// <summary>A body. Of a schema that nothing fits, an empty object.</summary>
    public string Write(OpenApiSchema? schema) => Write(schema, "", "") ?? "{}";

    private bool IsLean => _depth > GenerousDepth || _length > GenerousLength;

    /// <param name="name">The member that the value is of.</param>
    /// <param name="path">The way to it from the body; what is in lists has none.</param>
    /// <param name="tag">What a choice wants the object to say.</param>
    /// <returns>Null where no value ends.</returns>
    private string? Write(OpenApiSchema? schema, string name, string? path, ExampleTag? tag = null)
    {
        schemas.Context.CancellationToken.ThrowIfCancellationRequested();
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (schema is null)
            return "{}";
        OpenApiSchema target = schema.Resolved;
        if (_depth == MostDepth || _length > MostLength || ++_steps > MostSteps || !_open.Add(target))
            return null;
        // That of the body itself would have been taken.
        string? json = _depth++ > 0 && given.Find(schema) is { } example ? Count(example) : WriteShape(target, name, path, tag);
        _depth--;
        _open.Remove(target);
        return json;
    }

    private string? WriteShape(OpenApiSchema schema, string name, string? path, ExampleTag? tag) => SchemaShapes.Of(schema) switch
    {
        SchemaShape.Wrapper => Write(SchemaShapes.Wrapped(schema), name, path, tag),
        SchemaShape.Object => WriteObject(schema, path, tag),
        SchemaShape.Map => WriteMap(schema, name),
        SchemaShape.Array => WriteList(schema, name),
        SchemaShape.Tuple => WriteTuple(schema, name),
        SchemaShape.Union => WriteChoice(schema, name, path),
        SchemaShape.Text when SchemaShapes.SaysEmpty(schema) => Count("\"\""),
        SchemaShape.Text or SchemaShape.Number => WriteBranch(schema, name, path),
        SchemaShape.Any => Count(schema.IsNullOnly ? "null" : "{}"),
        _ => Count(SampleScalar.Of(schema, name, given)),
    };

    // Without a member that is required it would be no such object: there is none, unless it is all there is.
    private string? WriteObject(OpenApiSchema schema, string? path, ExampleTag? tag)
    {
        SampleObject shape = SampleObject.Of(schema, tag, schemas);
        bool isBody = _depth == 1;
        var members = new List<string>();
        foreach (ObjectProperty property in shape.Properties)
        {
            bool isRequired = shape.IsRequired(property.Name);
            if (IsLean && !isRequired)
                continue;
            if (WriteMember(property, path is null ? null : $"{path}/{property.Name}", shape) is { } value)
                members.Add(Count($"{JsonText.Quote(property.Name)}:") + value);
            else if (isRequired && !isBody)
                return null;
        }

        return $"{{{string.Join(",", members)}}}";
    }

    private string? WriteMember(ObjectProperty property, string? path, SampleObject shape)
    {
        if (shape.TagOf(property.Name) is { } tag)
            return WriteTag(tag, property.Schema.Resolved);
        if (path is not null && end.TryGetValue(path, out string? last))
            return last ?? (shape.IsRequired(property.Name) && SchemaShapes.IsNullable(property.Schema) ? "null" : null);
        return Write(property.Schema, property.Name, path) ?? (shape.IsRequired(property.Name) && SchemaShapes.IsNullable(property.Schema) ? "null" : null);
    }

    // A discriminator may be a number, though the mapping has its values as texts.
    private static string WriteTag(string tag, OpenApiSchema schema)
    {
        bool isText = SchemaShapes.NonNullType(schema) is not (JsonSchemaType.Integer or JsonSchemaType.Number or JsonSchemaType.Boolean);
        return isText ? JsonText.Quote(tag) : JsonText.Of(new SpecScalar(default(SourceSpan), tag, ScalarRules.Classify(tag)));
    }

    private string WriteMap(OpenApiSchema schema, string name)
    {
        OpenApiSchema? value = OpenMembers.Find(schema, "")?.Schema;
        return value is null || IsLean || Write(value, name, path: null) is not { } json ? Count("{}") : $"{{\"key\":{json}}}";
    }

    private string WriteList(OpenApiSchema schema, string name)
    {
        SchemaLimits limits = SchemaLimits.Of(SchemaParts.Of(schema));
        int least = Math.Min(limits.MinItems ?? 0, MostItems);
        int count = IsLean ? least : Math.Min(Math.Max(least, 1), limits.MaxItems ?? int.MaxValue);
        return count == 0 || Tuples.ItemOf(schema) is not { } item || Write(item, name, path: null) is not { } json
            ? Count("[]")
            : $"[{string.Join(",", Enumerable.Repeat(json, count))}]";
    }

    private string WriteTuple(OpenApiSchema schema, string name)
        => $"[{string.Join(",", schema.PrefixItems.Select(position => Write(position, name, path: null)).TakeWhile(static json => json is not null))}]";

    private string? WriteChoice(OpenApiSchema schema, string name, string? path)
    {
        if (schema.Alternatives.Count > 0)
            return WriteBranch(schema, name, path);
        if (EnumValues.Raw(schema).FirstOrDefault() is { } value)
            return Count(JsonText.Of(value));
        JsonSchemaType types = SchemaShapes.NonNullType(schema)!.Value;
        if ((types & (JsonSchemaType.String | JsonSchemaType.Integer | JsonSchemaType.Number | JsonSchemaType.Boolean)) != 0)
            return Count(SampleScalar.OfType(schema, types, name));
        return (types & JsonSchemaType.Array) != 0 ? WriteList(schema, name) : WriteObject(schema, path, tag: null);
    }

    // A branch that may be anything says nothing.
    private string? WriteBranch(OpenApiSchema schema, string name, string? path)
        => schema.Alternatives
            .Take(MostBranches)
            .OrderBy(static branch => SchemaShapes.Of(branch.Resolved) == SchemaShape.Any)
            .Select(branch => Write(branch, name, path, schemas.TagOf(schema, branch)))
            .FirstOrDefault(static json => json is not null);

    private string Count(string json)
    {
        _length += json.Length;
        return json;
    }
}
