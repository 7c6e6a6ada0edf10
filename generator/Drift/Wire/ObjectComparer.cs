using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>The properties of objects, parts (<c>allOf</c>) included: where a property stands among the parts is no difference.</summary>
internal sealed class ObjectComparer(Comparison comparison, SchemaComparer schemas)
{
    private readonly HashSet<Place> _compared = [];

    public void Compare(OpenApiSchema old, OpenApiSchema now, Place place, Role role)
    {
        // What a choice's branches declare is theirs.
        if (SchemaShapes.Of(old) != SchemaShape.Union || SchemaShapes.Of(now) != SchemaShape.Union)
            CompareProperties(ObjectParts.Flatten(old, place.Old, comparison.Accepted.Context), ObjectParts.Flatten(now, place.New, comparison.Present.Context), place, role);
        CompareUnnamed(old, now, place, role);
        CompareParts(old, now, place, role);
    }

    private void CompareProperties(ObjectParts before, ObjectParts after, Place place, Role role)
    {
        Dictionary<string, ObjectProperty> known = before.Properties.ToDictionary(static property => property.Name, StringComparer.Ordinal);
        Dictionary<string, ObjectProperty> present = after.Properties.ToDictionary(static property => property.Name, StringComparer.Ordinal);
        ObjectProperty[] removed = [.. before.Properties.Where(property => !present.ContainsKey(property.Name))];
        ObjectProperty[] added = [.. after.Properties.Where(property => !known.ContainsKey(property.Name))];
        foreach (ObjectProperty property in removed.Where(property => !IsSaidOfPart(property, place.Old, comparison.Present)))
            ReportRemoved(property, added, place, role);
        foreach (ObjectProperty property in added.Where(property => !IsSaidOfPart(property, place.New, comparison.Accepted)))
            ReportAdded(property, after.Required.Contains(property.Name), place, role);
        foreach (ObjectProperty property in after.Properties.Where(property => known.ContainsKey(property.Name)))
            CompareProperty(known[property.Name], property, before, after, place, role);
    }

    private void CompareProperty(ObjectProperty old, ObjectProperty now, ObjectParts before, ObjectParts after, Place owner, Role role)
    {
        var place = new Place(old.Pointer, now.Pointer);
        CompareRequired(old, now, before.Required.Contains(old.Name), after.Required.Contains(now.Name), owner, role);
        // Classes with the same part would say it again.
        if (_compared.Add(place))
            schemas.Compare(old.Schema, now.Schema, place, role);
    }

    private void CompareRequired(ObjectProperty old, ObjectProperty now, bool was, bool @is, Place owner, Role role)
    {
        if (was == @is || IsSaidByPart(now, owner))
            return;
        Place place = PlaceOf(old, now, owner), list = owner.Down("required");
        bool isValue = SchemaTypes.IsValueType(now.Schema.Resolved);
        DiagnosticDescriptor rule = (@is, role.IsSent()) switch
        {
            (true, true) => Descriptors.RequestPropertyRequired,
            (true, false) => isValue ? Descriptors.ValueNullabilityChanged : Descriptors.ResponseRequired,
            (false, true) when (role & Role.Response) == 0 => Descriptors.RequestLoosened,
            _ => isValue ? Descriptors.ValueNullabilityChanged : Descriptors.ResponseNotRequired,
        };
        string felt = (@is, role.IsSent()) switch
        {
            (true, true) => "Requests without it are refused.",
            (true, false) when !isValue => "Code that makes such objects, as tests do, may be warned.",
            (false, _) when (role & Role.Response) != 0 => "Answers may leave it out.",
            _ => "",
        };
        comparison.Add(new Draft(rule, list.Old, list.New, list.New, @is ? "optional -> required" : "required -> optional", felt, role)
        {
            Subject = place,
            Scopes = [place],
            Span = SpanIn(list.New, now.Name),
        });
    }

    // A part's own list of the required says it where the part is compared.
    private static bool IsSaidByPart(ObjectProperty property, Place owner) => !property.IsOwn && property.Pointer.StartsWith("#/components/schemas/", StringComparison.Ordinal)
        && !property.Pointer.StartsWith(owner.New + "/", StringComparison.Ordinal);

    private SourceSpan? SpanIn(string pointer, string name)
        => JsonPointer.Find(comparison.Present.Loaded.Root, pointer) is SpecSequence list ? list.Items.FirstOrDefault(item => item is SpecScalar { Text: var text } && text == name)?.Span : null;

    private static Place PlaceOf(ObjectProperty old, ObjectProperty now, Place owner)
        => new(old.IsOwn ? old.Pointer : JsonPointer.Append(owner.Old + "/properties", old.Name), now.IsOwn ? now.Pointer : JsonPointer.Append(owner.New + "/properties", now.Name));

    /// <summary>What a part lost or gained is said of the part; what the object did, because it lost or gained the part, of the object.</summary>
    private static bool IsSaidOfPart(ObjectProperty property, string owner, BoundDocument other)
        => !property.IsOwn
            && !property.Pointer.StartsWith(owner + "/", StringComparison.Ordinal)
            && JsonPointer.Find(other.Loaded.Root, Component(property.Pointer)) is not null
            && JsonPointer.Find(other.Loaded.Root, property.Pointer) is null;

    private static string Component(string pointer) => string.Join("/", pointer.Split('/').Take(4));

    private void ReportRemoved(ObjectProperty property, ObjectProperty[] added, Place place, Role role)
    {
        string change = "removed" + RenameHints.For(property.Schema, property.Name, added.Select(static other => (other.Name, (OpenApiSchema?)other.Schema)));
        string felt = (role & Role.Response) != 0 ? "Answers no longer hold it." : role.IsSent() ? "The service may refuse it." : "";
        string old = property.IsOwn ? property.Pointer : JsonPointer.Append(place.Old + "/properties", property.Name);
        comparison.Add(new Draft(RoleRules.PropertyRemoved(role), old, null, place.Down("properties").New, change, felt, role)
        {
            OldSpan = property.IsOwn ? null : comparison.Accepted.Loaded.Locate(property.Pointer, PointerTarget.Key).Span,
        });
    }

    private void ReportAdded(ObjectProperty property, bool isRequired, Place place, Role role)
    {
        string pointer = property.IsOwn ? property.Pointer : JsonPointer.Append(place.New + "/properties", property.Name);
        string type = SchemaWords.Of(property.Schema);
        bool isDemanded = isRequired && role.IsSent() && !property.IsReadOnly;
        string felt = isDemanded ? "Requests without it are refused." : "";
        comparison.Add(new Draft(RoleRules.PropertyAdded(role, isDemanded), null, pointer, property.Pointer, isRequired ? $"added, required: {type}" : $"added: {type}", felt, role));
    }

    private void CompareUnnamed(OpenApiSchema old, OpenApiSchema now, Place place, Role role)
    {
        Place keyword = place.Down("additionalProperties");
        if (old.AdditionalProperties is { } before && now.AdditionalProperties is { } after)
        {
            schemas.Compare(before, after, keyword, role);
            return;
        }

        (Openness was, Openness @is) = (OpennessOf(old), OpennessOf(now));
        if (was == @is)
            return;
        (DiagnosticDescriptor rule, string felt) = (@is, was, role.IsSent()) switch
        {
            (Openness.Closed, _, true) => (Descriptors.RequestClosed, "Undeclared properties are refused."),
            (Openness.Closed, _, false) => (Descriptors.ResponseClosed, ""),
            (Openness.Open, Openness.Closed, _) => (Descriptors.RequestLoosened, ""),
            (_, _, true) => (Descriptors.RequestPropertyTypeChanged, ""),
            _ => (Descriptors.ResponseClosed, ""),
        };
        comparison.Add(new Draft(rule, keyword.Old, keyword.New, keyword.New, $"undeclared properties: {Words(was, old)} -> {Words(@is, now)}", felt, role) { Subject = place });
    }

    /// <summary>A part that is no object, or that only restricts: its properties are no measure of it.</summary>
    private void CompareParts(OpenApiSchema old, OpenApiSchema now, Place place, Role role)
    {
        (string was, string @is) = (BaseOf(old, comparison.Accepted), BaseOf(now, comparison.Present));
        if (was != @is)
            comparison.Changed(Descriptors.BaseChanged, place.Down("allOf"), $"base class '{was}' -> '{@is}'", "", role);
        string[] before = [.. old.AllOf.Where(static part => part.IsReference).Select(static part => part.Reference!)];
        string[] after = [.. now.AllOf.Where(static part => part.IsReference).Select(static part => part.Reference!)];
        foreach (string part in after.Except(before).Where(part => HasNoProperties(part, now)))
            comparison.Changed(role.IsSent() ? Descriptors.RequestCompositionChanged : Descriptors.BaseChanged, place.Down("allOf"), $"part '{Excerpt.Of(References.NameOf(part))}' added", "", role);
    }

    private static string BaseOf(OpenApiSchema schema, BoundDocument document) => document.Context.Families.Find(schema)?.Base?.ClassName ?? "none";

    private static bool HasNoProperties(string reference, OpenApiSchema owner)
        => owner.AllOf.FirstOrDefault(part => part.Reference == reference)?.Resolved is { } part && part.Properties is not { Count: > 0 } && part.AllOf.Count == 0 && part.Required.Count > 0;

    private static string Words(Openness openness, OpenApiSchema schema) => openness switch
    {
        Openness.Closed => "none",
        Openness.Typed => SchemaWords.Of(schema.AdditionalProperties),
        _ => "any",
    };

    private static Openness OpennessOf(OpenApiSchema schema)
        => schema.AdditionalProperties is not null ? Openness.Typed
            : schema.Keyword("additionalProperties") is SpecScalar { Kind: ScalarKind.Boolean } flag && !ScalarRules.IsTrue(flag) ? Openness.Closed : Openness.Open;

    private enum Openness
    {
        Open,
        Typed,
        Closed,
    }
}
