using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>The branches of <c>oneOf</c> and <c>anyOf</c>, and the discriminator that tells them apart.</summary>
internal sealed class ChoiceComparer(Comparison comparison, SchemaComparer schemas)
{
    public void Compare(OpenApiSchema old, OpenApiSchema now, Place place, Role role)
    {
        CompareBranches(old.OneOf, now.OneOf, place, "oneOf", role);
        CompareBranches(old.AnyOf, now.AnyOf, place, "anyOf", role);
        CompareDiscriminator(old.Discriminator, now.Discriminator, place, role);
    }

    private void CompareBranches(IReadOnlyList<OpenApiSchema> old, IReadOnlyList<OpenApiSchema> now, Place schema, string keyword, Role role)
    {
        Place place = schema.Down(keyword);
        (List<int> gone, List<int> added) = Unmatched(old, now);
        // Branches that stand inline and at the same place are the same ones, changed.
        foreach (int i in gone.Intersect(added).Where(i => !old[i].IsReference && !now[i].IsReference).ToList())
        {
            schemas.Compare(old[i], now[i], place.Down(i, i), role);
            gone.Remove(i);
            added.Remove(i);
        }

        foreach (int i in gone)
            comparison.Add(new Draft(RoleRules.Composition(role), JsonPointer.Append(place.Old, i), null, place.New, $"branch {Name(old[i])} removed", role.IsSent() ? "The service may refuse it." : "", role) { Scopes = [schema] });
        foreach (int i in added)
        {
            DiagnosticDescriptor rule = role.IsSent() && (role & Role.Response) == 0 ? Diagnostics.Descriptors.RequestLoosened : Diagnostics.Descriptors.ResponseCompositionChanged;
            string pointer = JsonPointer.Append(place.New, i);
            comparison.Add(new Draft(rule, null, pointer, pointer, $"branch {Name(now[i])} added", (role & Role.Response) != 0 ? "Answers may be of a further kind." : "", role) { Scopes = [schema] });
        }
    }

    /// <summary>The positions of branches that the other side has nowhere.</summary>
    private static (List<int> Gone, List<int> Added) Unmatched(IReadOnlyList<OpenApiSchema> old, IReadOnlyList<OpenApiSchema> now)
    {
        List<int> gone = [.. Enumerable.Range(0, old.Count)], added = [.. Enumerable.Range(0, now.Count)];
        foreach (int i in gone.ToList())
        {
            int match = added.FindIndex(j => NodeEquality.Same(old[i].Node, now[j].Node) || (old[i].Reference is { } reference && reference == now[j].Reference));
            if (match < 0)
                continue;
            gone.Remove(i);
            added.RemoveAt(match);
        }

        return (gone, added);
    }

    private void CompareDiscriminator(OpenApiDiscriminator? old, OpenApiDiscriminator? now, Place schema, Role role)
    {
        Place place = schema.Down("discriminator");
        if (old?.PropertyName != now?.PropertyName)
            comparison.Reshaped(RoleRules.Composition(role), schema, place.Down("propertyName"), $"discriminator '{Excerpt.Of(old?.PropertyName ?? "none")}' -> '{Excerpt.Of(now?.PropertyName ?? "none")}'", "", role);
        if (old is null || now is null)
            return;
        Dictionary<string, string> before = Mapping(old), after = Mapping(now);
        foreach (string value in before.Keys.Where(value => !after.TryGetValue(value, out string target) || target != before[value]))
            comparison.Changed(RoleRules.Composition(role), place.Down("mapping", value), after.ContainsKey(value) ? $"value '{Excerpt.Of(value)}' means another schema" : $"value '{Excerpt.Of(value)}' is no longer mapped", "", role);
        foreach (string value in after.Keys.Where(value => !before.ContainsKey(value)))
            comparison.Added(Diagnostics.Descriptors.RequestLoosened, place.Down("mapping"), value, $"value '{Excerpt.Of(value)}' is mapped", "", role);
    }

    private static Dictionary<string, string> Mapping(OpenApiDiscriminator discriminator)
        => discriminator.Mapping.ToDictionary(static entry => entry.Key, static entry => (entry.Value as SpecScalar)?.Text is { } target ? References.NameOf(target) : "", StringComparer.Ordinal);

    private static string Name(OpenApiSchema branch) => $"'{SchemaWords.Of(branch)}'";
}
