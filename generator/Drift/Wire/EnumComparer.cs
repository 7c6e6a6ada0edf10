using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>The declared values: those of <c>enum</c>, or those that a description names where there is none.</summary>
internal sealed class EnumComparer(Comparison comparison)
{
    public void Compare(OpenApiSchema old, OpenApiSchema now, Place place, Role role, ValueDescription description)
    {
        bool had = old.Enum.Count > 0, has = now.Enum.Count > 0;
        if (had && has)
            CompareEnums(old, now, place, role);
        else if (has)
            ReportAdded(now, place, role, description);
        else if (had)
            ReportRemoved(old, place, role, description);
        else if (SchemaTypes.Of(now) == JsonSchemaType.String)
            ComparePlainText(role, description);
    }

    private void CompareEnums(OpenApiSchema old, OpenApiSchema now, Place place, Role role)
    {
        string keyword = now.Node["enum"] is null && now.Node["const"] is not null ? "const" : "enum";
        Place values = place.Down(keyword);
        List<string> before = Values(old), after = Values(now);
        foreach (string value in before.Except(after))
        {
            comparison.Add(new Draft(RoleRules.ValueRemoved(role), values.Old, null, values.New, $"value '{Excerpt.Of(value)}' removed", role.IsSent() ? "The service may refuse it." : "", role)
            {
                Value = value,
                OldSpan = SpanOf(old, value),
            });
        }

        foreach (string value in after.Except(before))
        {
            comparison.Add(new Draft(RoleRules.ValueAdded(role), null, values.New, values.New, $"value '{Excerpt.Of(value)}' added", "", role) { Value = value, Span = SpanOf(now, value) });
        }
    }

    private void ReportAdded(OpenApiSchema now, Place place, Role role, ValueDescription description)
    {
        List<string> after = Values(now);
        string[] named = [.. description.OldValues.Select(static value => value.Value)];
        if (named.Length > 0 && !named.Except(after).Any())
            comparison.Changed(Descriptors.ConstraintAdded, place.Down("enum"), $"the named values became an enum: {List(after)}", "Other values may be refused.", role);
        else
            comparison.Changed(role.IsSent() ? Descriptors.RequestEnumAdded : Descriptors.ResponseEnumChanged, place.Down("enum"), $"any value -> {List(after)}", role.IsSent() ? "Other values are refused." : "", role);
    }

    private void ReportRemoved(OpenApiSchema old, Place place, Role role, ValueDescription description)
    {
        List<string> before = Values(old);
        string[] named = [.. description.NewValues.Select(static value => value.Value)];
        if (named.Length > 0 && !before.Except(named).Any())
            comparison.Removed(Descriptors.ConstraintLoosened, place, "enum", "the enum became values that the description names", "", role);
        else
            comparison.Removed(role.IsParameter() ? Descriptors.ParameterTypeChanged : Descriptors.ResponseEnumChanged, place, "enum", $"{List(before)} -> any value", "", role);
    }

    private void ComparePlainText(Role role, ValueDescription description)
    {
        if (description.Old == description.New)
            return;
        Place text = description.Place.Down("description");
        string[] before = [.. description.OldValues.Select(static value => value.Value)], after = [.. description.NewValues.Select(static value => value.Value)];
        foreach (string value in before.Except(after))
        {
            comparison.Add(new Draft(RoleRules.ConstantRemoved(role), text.Old, null, text.New, $"value '{Excerpt.Of(value)}' is no longer named", "", role)
            {
                Value = value,
                OldSpan = ProseLines.Find(comparison.Accepted.Loaded, text.Old, value),
            });
        }

        foreach (string value in after.Except(before))
        {
            comparison.Add(new Draft(RoleRules.ConstantAdded(role), null, text.New, text.New, $"value '{Excerpt.Of(value)}' is named", "", role)
            {
                Value = value,
                Span = ProseLines.Find(comparison.Present.Loaded, text.New, value),
            });
        }
    }

    private static List<string> Values(OpenApiSchema schema) => [.. EnumValues.Raw(schema).Select(value => KeyOf(value, schema)).Distinct(StringComparer.Ordinal)];

    private static string KeyOf(SpecNode value, OpenApiSchema schema) => EnumValues.KeyOf(value, schema) ?? JsonText.Of(value);

    private static SourceSpan? SpanOf(OpenApiSchema schema, string value)
        => EnumValues.Raw(schema).FirstOrDefault(candidate => KeyOf(candidate, schema) == value)?.Span;

    private static string List(IReadOnlyList<string> values)
        => string.Join(", ", values.Take(6).Select(static value => $"'{Excerpt.Of(value)}'")) + (values.Count > 6 ? $" and {values.Count - 6} more" : "");
}
