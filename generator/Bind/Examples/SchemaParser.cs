using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Takes schemas apart as the binders do, once each.</summary>
/// <param name="context">One that nobody hears.</param>
internal sealed class SchemaParser(BindContext context)
{
    private readonly Dictionary<OpenApiSchema, ObjectParts> _parts = [];

    public BindContext Context => context;

    public ObjectParts PartsOf(OpenApiSchema schema)
    {
        if (!_parts.TryGetValue(schema, out ObjectParts parts))
            _parts[schema] = parts = ObjectParts.Flatten(schema, "", context);
        return parts;
    }

    public FamilyMember? FamilyOf(OpenApiSchema schema) => context.Families.Find(schema);

    /// <summary>The value of a choice's discriminator that means a branch; null where there is none.</summary>
    public ExampleTag? TagOf(OpenApiSchema choice, OpenApiSchema branch)
        => choice.Discriminator is not null && Discriminator.Of(choice, "", context) is { Member: { } member } discriminator
            && branch.Reference is { } reference && discriminator.TagsOf([Read.JsonPointer.Last(reference) ?? reference]) is { Count: > 0 } tags
                ? new ExampleTag(member, tags[0])
                : null;
}
