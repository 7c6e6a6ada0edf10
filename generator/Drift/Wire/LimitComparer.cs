using System.Globalization;
using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>
/// Limits of what is sent. Those of answers bind the service: callers hear of them, no more.
/// </summary>
internal sealed class LimitComparer(Comparison comparison)
{
    public void Compare(OpenApiSchema old, OpenApiSchema now, Place place, Role role)
    {
        SchemaLimits before = SchemaLimits.Of(SchemaParts.Of(old)), after = SchemaLimits.Of(SchemaParts.Of(now));
        Compare(before.Minimum?.Value, after.Minimum?.Value, place, role, Keyword(now, "minimum", "exclusiveMinimum"), isUpper: false);
        Compare(before.Maximum?.Value, after.Maximum?.Value, place, role, Keyword(now, "maximum", "exclusiveMaximum"), isUpper: true);
        CompareExclusive(before.Minimum, after.Minimum, place, role, "exclusiveMinimum");
        CompareExclusive(before.Maximum, after.Maximum, place, role, "exclusiveMaximum");
        Compare(NotZero(before.MinLength), NotZero(after.MinLength), place, role, "minLength", isUpper: false);
        Compare(before.MaxLength, after.MaxLength, place, role, "maxLength", isUpper: true);
        Compare(NotZero(before.MinItems), NotZero(after.MinItems), place, role, "minItems", isUpper: false);
        Compare(before.MaxItems, after.MaxItems, place, role, "maxItems", isUpper: true);
        CompareOther(Number(before.MultipleOf), Number(after.MultipleOf), place, role, "multipleOf", IsWider(before.MultipleOf, after.MultipleOf));
        CompareOther(before.UniqueItems ? "true" : null, after.UniqueItems ? "true" : null, place, role, "uniqueItems");
        CompareOther(Text(before.Patterns), Text(after.Patterns), place, role, "pattern");
    }

    private void Compare(decimal? old, decimal? now, Place place, Role role, string keyword, bool isUpper)
    {
        if (old == now)
            return;
        bool isTighter = now is { } limit && (old is not { } known || (isUpper ? limit < known : limit > known));
        Report(Number(old), Number(now), place, role, keyword, isTighter);
    }

    private void CompareExclusive(SchemaLimits.Bound? old, SchemaLimits.Bound? now, Place place, Role role, string keyword)
    {
        if (old is { } before && now is { } after && before.Value == after.Value && before.IsExclusive != after.IsExclusive)
            Report(before.IsExclusive ? "exclusive" : "inclusive", after.IsExclusive ? "exclusive" : "inclusive", place, role, keyword, after.IsExclusive);
    }

    private void CompareOther(string? old, string? now, Place place, Role role, string keyword, bool isWider = false)
    {
        if (old != now)
            Report(old, now, place, role, keyword, isTighter: now is not null && !isWider);
    }

    private void Report(string? old, string? now, Place place, Role role, string keyword, bool isTighter)
    {
        string change = old is null ? $"{keyword} {now} where there was none" : now is null ? $"{keyword} {old} removed" : $"{keyword} {old} -> {now}";
        if (!isTighter || !role.IsSent())
            Add(Descriptors.ConstraintLoosened, "");
        else
            Add(old is null ? Descriptors.ConstraintAdded : Descriptors.ConstraintTightened, "What was accepted may be refused.");

        void Add(Microsoft.CodeAnalysis.DiagnosticDescriptor rule, string felt)
        {
            if (now is null)
                comparison.Removed(rule, place, keyword, change, felt, role);
            else
                comparison.Changed(rule, place.Down(keyword), change, felt, role);
        }
    }

    // What is a multiple of twelve is one of four.
    private static bool IsWider(decimal? old, decimal? now) => old is { } before && now is { } after && before % after == 0;

    private static string Keyword(OpenApiSchema schema, string inclusive, string exclusive)
        => schema.Node[inclusive] is null && schema.Node[exclusive] is not null ? exclusive : inclusive;

    // Nothing and none are the same: a default that is written out.
    private static int? NotZero(int? count) => count == 0 ? null : count;

    private static string? Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(IReadOnlyList<string> patterns) => patterns.Count == 0 ? null : $"'{Read.Excerpt.Of(string.Join(" and ", patterns))}'";
}
