using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>A choice's discriminator: which member to look at, and which of its values means which component.</summary>
internal sealed class Discriminator
{
    private readonly List<(string Value, string Key)> _mapping = [];

    private Discriminator(string? member) => Member = member;

    /// <summary>Null when the choice has none.</summary>
    public string? Member { get; }

    /// <summary>The values that the document maps, with the components' names that they lead to.</summary>
    public IReadOnlyList<(string Value, string Key)> Mapping => _mapping;

    /// <summary>The component that is meant where no value means one; null for none.</summary>
    public string? Default { get; private init; }

    public static Discriminator Of(OpenApiSchema schema, string pointer, BindContext context)
    {
        var result = new Discriminator(schema.Discriminator?.PropertyName is { Length: > 0 } name ? name : null) { Default = KeyOf(schema.Discriminator?.DefaultMapping) };
        foreach (SpecEntry entry in schema.Discriminator?.Mapping ?? [])
        {
            if (KeyOf((entry.Value as SpecScalar)?.Text) is { } key)
                result._mapping.Add((entry.Key, key));
            else
                ReportDangling(entry.Key, pointer, context);
        }

        return result;
    }

    /// <summary>The mapped values, and the component's own name, which is a value unless the mapping gives it to another.</summary>
    public EquatableArray<string> TagsOf(IReadOnlyCollection<string> keys)
    {
        if (Member is null)
            return EquatableArray<string>.Empty;
        IEnumerable<string> mapped = _mapping.Where(entry => keys.Contains(entry.Key)).Select(static entry => entry.Value);
        IEnumerable<string> implied = keys.Where(key => !_mapping.Exists(entry => entry.Value == key));
        return mapped.Concat(implied).Distinct(StringComparer.Ordinal).ToEquatableArray();
    }

    /// <summary>Which of the branches is the default; null when there is none. One that is no branch is said.</summary>
    public int? DefaultOf(IReadOnlyList<string[]> branches, string pointer, BindContext context)
    {
        if (Member is null || Default is null)
            return null;
        for (int i = 0; i < branches.Count; i++)
        {
            if (branches[i].Contains(Default))
                return i;
        }

        ReportDefault(Default, "it is no schema of the choice", "Such an object is kept as JSON", pointer, context);
        return null;
    }

    public static void ReportDefault(string key, string reason, string instead, string pointer, BindContext context)
        => context.ReportUnsupported($"The default '{key}' of a discriminator", reason, instead, BindContext.Pointer(pointer, "discriminator", "defaultMapping"));

    // By pointer, by bare name, or by the name of a file: what counts is the last part.
    private static string? KeyOf(string? target)
    {
        string? last = target is null ? null : JsonPointer.Last(target);
        return last is { Length: > 0 } ? last.Split('#')[0] is { Length: > 0 } name ? name : last : null;
    }

    private static void ReportDangling(string value, string pointer, BindContext context)
        => context.ReportUnsupported(
            $"The discriminator value '{value}'",
            "it leads to no schema",
            "Such an object is kept as JSON",
            BindContext.Pointer(pointer, "discriminator", "mapping", value));
}
