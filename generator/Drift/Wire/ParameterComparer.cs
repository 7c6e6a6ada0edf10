using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>The parameters of an operation, those of its path included, by place and name: their order is no difference.</summary>
internal sealed class ParameterComparer(Comparison comparison, SchemaComparer schemas)
{
    private readonly UndeclaredNameComparer _undeclared = new(comparison);
    private readonly HashSet<Place> _compared = [];

    public void Compare(OperationSource old, OperationSource now)
    {
        List<ParameterSource> before = ParameterSources.Collect(old, comparison.Accepted.Context), after = ParameterSources.Collect(now, comparison.Present.Context);
        var operation = new Place(old.Pointer, now.Pointer);
        List<(ParameterSource Old, ParameterSource New)> renamed = PathNames.Renamed(old, now, before, after);
        foreach ((ParameterSource from, ParameterSource to) in renamed)
            comparison.Changed(Descriptors.PathParameterRenamed, PlaceOf(from, to), $"named '{Excerpt.Of(from.Name)}' -> '{Excerpt.Of(to.Name)}'", "");

        List<ParameterSource> removed = [.. before.Where(source => !after.Exists(other => IsSame(source, other)) && !renamed.Exists(pair => pair.Old == source))];
        List<ParameterSource> added = [.. after.Where(source => !before.Exists(other => IsSame(source, other)) && !renamed.Exists(pair => pair.New == source))];
        _undeclared.Compare(old, now, removed, added);
        foreach (ParameterSource source in removed)
            ReportRemoved(source, added, operation);
        foreach (ParameterSource source in added)
            ReportAdded(source);
        foreach (ParameterSource source in before)
        {
            ParameterSource? match = renamed.Find(pair => pair.Old == source).New ?? Find(after, source);
            if (match is not null && _compared.Add(PlaceOf(source, match)))
                Compare(source, match);
        }
    }

    /// <summary>Two headers that differ in case alone do stand beside each other in real documents.</summary>
    private static ParameterSource? Find(List<ParameterSource> parameters, ParameterSource wanted)
        => parameters.Find(other => other.In == wanted.In && other.Name == wanted.Name) ?? parameters.Find(other => IsSame(wanted, other));

    private static bool IsSame(ParameterSource one, ParameterSource other)
        => one.In == other.In && string.Equals(one.Name, other.Name, one.In == ParameterLocation.Header ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    private static Place PlaceOf(ParameterSource old, ParameterSource now)
        => new(old.Parameter.Reference ?? old.Pointer, now.Parameter.Reference ?? now.Pointer);

    private void ReportRemoved(ParameterSource source, List<ParameterSource> added, Place operation)
    {
        var container = new Place(JsonPointer.Parent(source.Pointer), operation.Down("parameters").New);
        string token = JsonPointer.Last(source.Pointer)!;
        if (added.Find(other => other.Name == source.Name) is { } moved)
        {
            added.Remove(moved);
            comparison.Changed(
                Descriptors.ParameterMoved, new Place(source.Pointer, moved.Pointer).Down("in"), $"in {Words(source)} -> {Words(moved)}", "Shipped clients send it where it is no longer looked for.", Role.Parameter);
            return;
        }

        string hint = RenameHints.For(source.Parameter.Schema, source.Name, added.Where(other => other.In == source.In).Select(static other => (other.Name, other.Parameter.Schema)));
        comparison.Removed(Descriptors.ParameterRemoved, container, token, "removed" + hint, "The service ignores or refuses it.", Role.Parameter);
    }

    private void ReportAdded(ParameterSource source)
    {
        bool isRequired = source.Parameter.Required || source.In == ParameterLocation.Path;
        comparison.Add(new Draft(
            isRequired ? Descriptors.RequiredParameterAdded : Descriptors.ParameterAdded,
            null,
            source.Pointer,
            source.Pointer,
            $"added{(isRequired ? ", required" : "")}: {SchemaWords.Of(source.Parameter.Schema)}",
            isRequired ? "Calls without it are refused." : source.In == ParameterLocation.Query ? "" : "Its method has a further parameter: callers have to be compiled again.",
            Role.Parameter));
    }

    private void Compare(ParameterSource old, ParameterSource now)
    {
        Place place = PlaceOf(old, now);
        CompareRequired(old, now, place);
        Deprecations.Compare(comparison, old.Parameter.Deprecated, now.Parameter.Deprecated, place, Descriptors.ElementDeprecated, Role.Parameter);
        Sunsets.Compare(comparison, old.Parameter.Node, now.Parameter.Node, place);
        SerializationComparer.Compare(comparison, old, now, place);
        if (old.Parameter.Schema is not null && now.Parameter.Schema is not null)
            CompareSchemas(old, now, place);
        else if (JsonOf(old) is { } before && JsonOf(now) is { } after)
            schemas.Compare(before.Value.Schema, after.Value.Schema, new Place(BindContext.Pointer(place.Old, "content", before.Key, "schema"), BindContext.Pointer(place.New, "content", after.Key, "schema")), Role.Parameter);
    }

    private void CompareRequired(ParameterSource old, ParameterSource now, Place place)
    {
        if (old.In == ParameterLocation.Path || old.Parameter.Required == now.Parameter.Required)
            return;
        if (now.Parameter.Required)
            comparison.Changed(Descriptors.ParameterBecameRequired, place.Down("required"), "optional -> required", "Calls without it are refused.", Role.Parameter);
        else
            comparison.Changed(Descriptors.RequestLoosened, place.Down("required"), "required -> optional", "", Role.Parameter);
    }

    private void CompareSchemas(ParameterSource old, ParameterSource now, Place place)
    {
        (OpenApiSchema before, OpenApiSchema after) = (old.Parameter.Schema!, now.Parameter.Schema!);
        Place schema = place.Down("schema");
        if (TakesSeveral(old, now))
        {
            comparison.Changed(
                Descriptors.ParameterTakesSeveral, schema.Down("type"), $"type '{SchemaWords.Of(before)}' -> '{SchemaWords.Of(after)}'", "Assignments of one value compile and send what they did; compiled callers have to be built again.", Role.Parameter);
            schemas.Compare(before, after.Resolved.Items, new Place(schema.Old, JsonPointer.Append(after.Reference ?? schema.New, "items")), Role.Parameter, WordsOf(old, now, place));
            return;
        }

        schemas.Compare(before, after, schema, Role.Parameter, WordsOf(old, now, place));
    }

    /// <summary>The parameter's own words are the ones that count; its schema's where it has none.</summary>
    private static ValueDescription? WordsOf(ParameterSource old, ParameterSource now, Place place)
    {
        (OpenApiSchema before, OpenApiSchema after) = (old.Parameter.Schema!, now.Parameter.Schema!);
        bool hasWords = old.Parameter.Description is not null || now.Parameter.Description is not null;
        return hasWords && !before.IsReference && !after.IsReference
            ? new ValueDescription(old.Parameter.Description ?? before.Description, now.Parameter.Description ?? after.Description, place)
            : null;
    }

    /// <summary>A query parameter that took one value and takes a list of such values: on the wire, one value is what it was.</summary>
    private static bool TakesSeveral(ParameterSource old, ParameterSource now)
        => old.In == ParameterLocation.Query
            && now.Parameter.Style != ParameterStyle.DeepObject
            && old.Parameter.Schema is { } before && now.Parameter.Schema is { } after
            && SchemaTypes.IsScalar(before.Resolved) && SchemaTypes.Of(after.Resolved) == JsonSchemaType.Array
            && after.Resolved.Items is { } item && SchemaTypes.Of(item.Resolved) == SchemaTypes.Of(before.Resolved);

    private static KeyValuePair<string, OpenApiMediaType>? JsonOf(ParameterSource source) => MediaTypes.FindJson(source.Parameter.Content);

    private static string Words(ParameterSource source) => source.In.ToString().ToLowerInvariant();
}
