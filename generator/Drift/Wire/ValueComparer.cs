using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>What a single value may be: its format, null, the declared values, the default, the flags.</summary>
internal sealed class ValueComparer(Comparison comparison)
{
    private readonly EnumComparer _enums = new(comparison);

    public void Compare(OpenApiSchema old, OpenApiSchema now, Place place, Role role, ValueDescription description)
    {
        CompareFormat(old, now, place, role, description);
        CompareNullability(old, now, place, role, SchemaShapes.IsNullable(old), SchemaShapes.IsNullable(now));
        _enums.Compare(old, now, place, role, description);
        CompareDefault(old, now, place, role);
        CompareFlags(old, now, place, role);
    }

    public void CompareNullability(OpenApiSchema old, OpenApiSchema now, Place place, Role role, bool before, bool after)
    {
        if (before == after)
            return;
        Place keyword = now.Node["nullable"] is not null ? place.Down("nullable") : now.Node["type"] is not null ? place.Down("type") : place;
        (string change, string felt) = after ? ("not null -> null as well", "Answers may hold null.") : ("may be null -> never null", "Null is refused.");
        if (role.IsOnlyRead())
            comparison.Changed(SchemaTypes.IsValueType(now.Resolved) ? Descriptors.ValueNullabilityChanged : after ? Descriptors.ResponseNullable : Descriptors.RequestLoosened, keyword, change, after ? felt : "", role);
        else if (after)
            comparison.Changed((role & Role.Response) != 0 ? Descriptors.ResponseNullable : Descriptors.RequestLoosened, keyword, change, (role & Role.Response) != 0 ? felt : "", role);
        else
            comparison.Changed(role.IsParameter() ? Descriptors.ParameterNotNullable : Descriptors.RequestPropertyTypeChanged, keyword, change, felt, role);
    }

    /// <summary>What stands beside the type and says how the value is used.</summary>
    public void CompareFlags(OpenApiSchema old, OpenApiSchema now, Place place, Role role)
    {
        Deprecations.Compare(comparison, old.Deprecated, now.Deprecated, place, ElementPointer.IsComponent(place.New) ? Descriptors.OperationDeprecated : Descriptors.ElementDeprecated, role);
        if (!old.ReadOnly && now.ReadOnly && role.IsSent())
            comparison.Changed(Descriptors.RequestPropertyReadOnly, place.Down("readOnly"), "became read-only", "The service ignores or refuses it in what is sent.", role);
        if (!old.WriteOnly && now.WriteOnly && (role & Role.Response) != 0)
            comparison.Changed(Descriptors.ResponsePropertyWriteOnly, place.Down("writeOnly"), "became write-only", "Answers no longer hold it.", role);
    }

    private void CompareFormat(OpenApiSchema old, OpenApiSchema now, Place place, Role role, ValueDescription description)
    {
        if (!SchemaTypes.IsScalar(now))
            return;
        (PrimitiveKind before, PrimitiveKind after) = (KindOf(old, description.Old), KindOf(now, description.New));
        if (old.Format != now.Format)
            ReportFormat(old, now, place.Down("format"), role, before != after);
        else if (before != after && IsWhole(old) && IsWhole(now))
            comparison.Changed(RoleRules.TypeChanged(role), description.Place.Down("description"), $"type '{before}' -> '{after}', by the words of the description", "", role);
    }

    /// <summary>A narrower integer breaks though the C# type stays, as that of a typed time does.</summary>
    private void ReportFormat(OpenApiSchema old, OpenApiSchema now, Place place, Role role, bool isOtherType)
    {
        string change = $"format '{Excerpt.Of(old.Format ?? "none")}' -> '{Excerpt.Of(now.Format ?? "none")}'";
        if (isOtherType)
            comparison.Changed(RoleRules.FormatChanged(role), place, change, "", role);
        else if (SchemaTypes.Of(now) == JsonSchemaType.Integer && IsNarrow(now.Format) && !IsNarrow(old.Format))
            comparison.Changed(RoleRules.FormatChanged(role), place, change, "The C# type stays, but its values beyond 32 bits are no longer meant.", role);
        else
            comparison.Changed(Descriptors.FormatChanged, place, change, "The C# type stays; what it holds may differ.", role);
    }

    private static bool IsNarrow(string? format) => format is "int32" or "int16" or "int8" or "uint16" or "uint8";

    private static PrimitiveKind KindOf(OpenApiSchema schema, string? description)
    {
        PrimitiveKind kind = PrimitiveTypes.Of(schema);
        return IsWhole(schema) ? EpochUnit.Find(description) ?? kind : kind;
    }

    private static bool IsWhole(OpenApiSchema schema) => SchemaShapes.NonNullType(schema) == JsonSchemaType.Integer;

    private void CompareDefault(OpenApiSchema old, OpenApiSchema now, Place place, Role role)
    {
        // Quotes that came or went around a value are no other value.
        bool isSame = (old.Default, now.Default) is (SpecScalar before, SpecScalar after) ? before.Text == after.Text : NodeEquality.Same(old.Default, now.Default);
        if (isSame)
            return;
        comparison.Changed(
            Descriptors.DefaultChanged, place.Down("default"), $"default {Text(old.Default)} -> {Text(now.Default)}", "It is never sent: the service does otherwise where callers say nothing.", role);
    }

    private static string Text(SpecNode? value) => value is null ? "none" : $"'{Excerpt.Of(JsonText.Of(value))}'";
}
