using System.Runtime.CompilerServices;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// A value of the document as the JSON that its schema makes of it: a text that the author forgot to quote is a text. Null where generated
/// code would find another type than it reads.
/// </summary>
internal sealed class GivenValue(SchemaParser schemas)
{
    // Choices of choices multiply: what takes longer is no example for a test.
    private const int MostSteps = 50_000;
    private const int MostDepth = 100;
    private const int MostWrappers = 8;

    private int _steps;
    private int _depth;

    public string? Write(SpecNode value, OpenApiSchema? schema)
    {
        schemas.Context.CancellationToken.ThrowIfCancellationRequested();
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (_depth == MostDepth || ++_steps > MostSteps)
            return null;
        if (schema is null)
            return JsonText.Of(value);
        _depth++;
        string? json = OpenApiSchema.IsNull(value) ? WriteNull(schema) : WriteShape(value, schema.Resolved);
        _depth--;
        return json;
    }

    private static string? WriteNull(OpenApiSchema schema)
        => SchemaShapes.IsNullable(schema) || SchemaShapes.Of(schema.Resolved) == SchemaShape.Any ? "null" : null;

    private string? WriteShape(SpecNode value, OpenApiSchema schema) => SchemaShapes.Of(schema) switch
    {
        SchemaShape.Wrapper => Write(value, SchemaShapes.Wrapped(schema)),
        SchemaShape.Object => WriteObject(value, schema),
        SchemaShape.Map => WriteMap(value, OpenMembers.Find(schema, "")?.Schema),
        SchemaShape.Array => WriteList(value, Tuples.ItemOf(schema)),
        SchemaShape.Tuple => WriteTuple(value, schema),
        SchemaShape.Union => WriteChoice(value, schema),
        SchemaShape.OpenEnum => WriteEnum(value, schema),
        SchemaShape.OpenNumber => EnumValues.KeyOf(value, schema) is { } number && EnumValues.Numbers(schema).Contains(number) ? number : null,
        SchemaShape.Primitive => ScalarJson.Of(value, PrimitiveTypes.Of(schema)),
        SchemaShape.Text => ScalarJson.Of(value, PrimitiveKind.String),
        SchemaShape.Number => schema.Alternatives.Select(branch => Write(value, branch)).FirstOrDefault(static json => json is not null),
        _ => JsonText.Of(value),
    };

    // A choice of declared values and any text takes any text.
    private static string? WriteEnum(SpecNode value, OpenApiSchema schema)
        => EnumValues.TextOf(value, schema) is { } text && (schema.Enum.Count == 0 || Choice.EnumStrings(schema).Contains(text)) ? JsonText.Quote(text) : null;

    private string? WriteObject(SpecNode value, OpenApiSchema schema)
    {
        if (value is not SpecMapping mapping)
            return null;
        OpenApiSchema own = Subclass(mapping, schema);
        ObjectParts parts = schemas.PartsOf(own);
        Dictionary<string, OpenApiSchema> declared = parts.Properties.ToDictionary(static property => property.Name, static property => property.Schema, StringComparer.Ordinal);
        if (parts.Promised.Any(name => mapping[name] is null))
            return null;
        return JoinAll(mapping.Entries, '{', '}', entry => Write(entry.Value, declared.TryGetValue(entry.Key, out OpenApiSchema member) ? member : parts.Unnamed?.Schema) is { } json
            ? JsonText.Quote(entry.Key) + ":" + json
            : null);
    }

    /// <summary>The class that the discriminator names; the schema itself where it names none.</summary>
    private OpenApiSchema Subclass(SpecMapping value, OpenApiSchema schema)
        => schemas.FamilyOf(schema) is { } family
            ? family.Descendants.Find(below => value[family.Discriminator.Member] is SpecScalar { Text: var tag } && FamilyTags.Of(below, family.Discriminator.Member).All.Contains(tag))?.Schema ?? schema
            : schema;

    private string? WriteMap(SpecNode value, OpenApiSchema? member)
        => value is SpecMapping mapping ? JoinAll(mapping.Entries, '{', '}', entry => Write(entry.Value, member) is { } json ? JsonText.Quote(entry.Key) + ":" + json : null) : null;

    private string? WriteList(SpecNode value, OpenApiSchema? item)
        => value is SpecSequence list ? JoinAll(list.Items, '[', ']', node => Write(node, item)) : null;

    private string? WriteTuple(SpecNode value, OpenApiSchema schema)
    {
        if (value is not SpecSequence list || list.Items.Count < Math.Min(schema.MinItems ?? 0, schema.PrefixItems.Count))
            return null;
        int position = 0;
        return JoinAll(list.Items, '[', ']', node => Write(node, position < schema.PrefixItems.Count ? schema.PrefixItems[position++] : schema.MoreItems));
    }

    private string? WriteChoice(SpecNode value, OpenApiSchema schema)
    {
        if (schema.Alternatives.Count == 0)
            return EnumValues.Mixed(schema) is null || EnumValues.Raw(schema).Any(known => JsonText.Of(known) == JsonText.Of(value)) ? JsonText.Of(value) : null;
        OpenApiSchema[] branches = [.. Closest(schema.Alternatives, value)];
        string? named = schema.Discriminator?.PropertyName is { } member && value is SpecMapping mapping && mapping[member] is SpecScalar { Text: var tag } ? tag : null;
        return branches
            .Where(branch => named is null || schemas.TagOf(schema, branch) is not { } known || known.Value == named)
            .Select(branch => Write(value, branch))
            .FirstOrDefault(static json => json is not null);
    }

    /// <summary>What is told apart by its members is the branch that declares most of those that are there.</summary>
    private IEnumerable<OpenApiSchema> Closest(IReadOnlyList<OpenApiSchema> branches, SpecNode value)
    {
        if (value is not SpecMapping mapping)
            return branches;
        (OpenApiSchema Branch, int Shared)[] counted = [.. branches.Select(branch => (branch, Shared(branch.Resolved, mapping)))];
        int most = counted.Max(static entry => entry.Shared);
        return counted.Where(entry => entry.Shared == most).Select(static entry => entry.Branch);
    }

    private int Shared(OpenApiSchema branch, SpecMapping value)
    {
        for (int i = 0; i < MostWrappers && SchemaShapes.Of(branch) == SchemaShape.Wrapper; i++)
            branch = SchemaShapes.Wrapped(branch)!.Resolved;
        return SchemaShapes.Of(branch) == SchemaShape.Object ? schemas.PartsOf(branch).Properties.Count(property => value[property.Name] is not null) : 0;
    }

    private static string? JoinAll<T>(IReadOnlyList<T> items, char open, char close, Func<T, string?> write)
    {
        var parts = new List<string>(items.Count);
        foreach (T item in items)
        {
            if (write(item) is not { } part)
                return null;
            parts.Add(part);
        }

        return open + string.Join(",", parts) + close;
    }
}
