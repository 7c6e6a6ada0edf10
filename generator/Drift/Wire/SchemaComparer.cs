using System.Runtime.CompilerServices;
using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>
/// Two schemas at the same place. A reference to the same component is no difference here: the component is compared once, where it stands.
/// </summary>
internal sealed class SchemaComparer
{
    private const string Components = "#/components/schemas/";

    private readonly Comparison _comparison;
    private readonly RenamedSchemas _renamed;
    private readonly ValueComparer _values;
    private readonly LimitComparer _limits;
    private readonly ObjectComparer _objects;
    private readonly ChoiceComparer _choices;
    private readonly HashSet<Place> _visited = [];

    public SchemaComparer(Comparison comparison, RenamedSchemas renamed)
    {
        (_comparison, _renamed) = (comparison, renamed);
        _values = new ValueComparer(comparison);
        _limits = new LimitComparer(comparison);
        _objects = new ObjectComparer(comparison, this);
        _choices = new ChoiceComparer(comparison, this);
    }

    /// <param name="description">What stands beside the schema and describes its value: a parameter's own words.</param>
    public void Compare(OpenApiSchema? old, OpenApiSchema? now, Place place, Role role, ValueDescription? description = null)
    {
        _comparison.CancellationToken.ThrowIfCancellationRequested();
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (old is null || now is null)
        {
            if (old is not null || now is not null)
                ReportType(old, now, place, role);
            return;
        }

        if (!AreSameReference(old, now, place, role))
            CompareBodies(old, now, place, role, description);
    }

    /// <summary>Whether the two need no look inside, because they are references; what they say beside where they lead is compared.</summary>
    private bool AreSameReference(OpenApiSchema old, OpenApiSchema now, Place place, Role role)
    {
        if (old.Reference is not { } before || now.Reference is not { } after)
            return false;
        if (_renamed.AreSame(before, after))
        {
            _values.CompareNullability(old, now, place, role, OwnNullability(old), OwnNullability(now));
            // What stands in another file, or at no component, is nobody else's to compare.
            if (!before.StartsWith(Components, StringComparison.Ordinal))
                CompareBodies(old, now, place, role, description: null);
            return true;
        }

        if (NodeEquality.Same(old.Resolved.Node, now.Resolved.Node))
            return true;
        // Components that have no type of their own are what is in them.
        if (!HasType(old) && !HasType(now))
            return false;
        _comparison.Reshaped(RoleRules.TypeChanged(role), place, place.Down("$ref"), $"type '{SchemaWords.Of(old)}' -> '{SchemaWords.Of(now)}'", "", role);
        return true;
    }

    private static bool HasType(OpenApiSchema schema)
        => SchemaShapes.Of(schema.Resolved) is not (SchemaShape.Any or SchemaShape.Primitive or SchemaShape.Array or SchemaShape.Map);

    // What the component says of null itself is compared with the component.
    private static bool OwnNullability(OpenApiSchema reference)
        => SchemaShapes.IsNullable(reference) && (reference.Target is not { } target || !SchemaShapes.IsNullable(target));

    private void CompareBodies(OpenApiSchema old, OpenApiSchema now, Place place, Role role, ValueDescription? description)
    {
        (OpenApiSchema before, OpenApiSchema after) = (old.Resolved, now.Resolved);
        Place body = new(old.Reference ?? place.Old, now.Reference ?? place.New);
        if ((description is null && NodeEquality.Same(before.Node, after.Node)) || !_visited.Add(body))
            return;
        if (IsRewrapped(before, after, body, role))
            return;
        if (SchemaTypes.Of(before) != SchemaTypes.Of(after) || before.Alternatives.Count > 1 != after.Alternatives.Count > 1)
        {
            ReportType(before, after, body, role);
            return;
        }

        _values.Compare(before, after, body, role, description ?? ValueDescription.Of(before, after, body));
        _limits.Compare(before, after, body, role);
        _choices.Compare(before, after, body, role);
        _objects.Compare(before, after, body, role);
        CompareItems(before, after, body, role, description);
    }

    /// <summary>A schema around one other, as <c>allOf</c> of one, is that other in other words.</summary>
    private bool IsRewrapped(OpenApiSchema old, OpenApiSchema now, Place place, Role role)
    {
        (OpenApiSchema? before, OpenApiSchema? after) = (SchemaShapes.Wrapped(old), SchemaShapes.Wrapped(now));
        if (before is null && after is null)
            return false;
        _values.CompareNullability(old, now, place, role, SchemaShapes.IsNullable(old), SchemaShapes.IsNullable(now));
        _values.CompareFlags(old, now, place, role);
        Compare(before ?? old, after ?? now, new Place(SchemaShapes.WrappedPointer(old, place.Old), SchemaShapes.WrappedPointer(now, place.New)), role);
        return true;
    }

    /// <param name="description">A parameter's own words name the values of its items too.</param>
    private void CompareItems(OpenApiSchema old, OpenApiSchema now, Place place, Role role, ValueDescription? description)
    {
        if (old.Items is not null || now.Items is not null)
            Compare(old.Items, now.Items, place.Down("items"), role, description);
        int shared = Math.Min(old.PrefixItems.Count, now.PrefixItems.Count);
        for (int i = 0; i < shared; i++)
            Compare(old.PrefixItems[i], now.PrefixItems[i], place.Down("prefixItems").Down(i, i), role);
        if (old.PrefixItems.Count != now.PrefixItems.Count)
            _comparison.Changed(RoleRules.TypeChanged(role), place.Down("prefixItems"), $"{old.PrefixItems.Count} positions -> {now.PrefixItems.Count}", "", role);
        if (old.PrefixItems.Count > 0 && (old.MoreItems is not null || now.MoreItems is not null))
            Compare(old.MoreItems, now.MoreItems, place.Down("items"), role);
    }

    private void ReportType(OpenApiSchema? old, OpenApiSchema? now, Place place, Role role)
    {
        bool isWritten = now?.Node["type"] is not null || (now is not null && old?.Node["type"] is not null);
        string felt = role.IsSent() ? "The service takes another kind of value." : "Answers hold another kind of value.";
        _comparison.Reshaped(RoleRules.TypeChanged(role), place, isWritten ? place.Down("type") : place, $"type '{SchemaWords.Of(old)}' -> '{SchemaWords.Of(now)}'", felt, role);
    }
}
