using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The statements that check a parameter's limits before sending.</summary>
internal static class LimitCode
{
    private const string ParameterGuard = TypeNames.Internals + "ParameterGuard";

    public static IEnumerable<string> Statements(ParameterModel parameter)
        => Calls(Literal.Text(parameter.WireName), parameter.Type, parameter.Limits, parameter.Name, parameter.IsRequired).Select(static call => call + ";");

    /// <summary>Only limits that say something about the parameter's type: a length of a number checks nothing.</summary>
    /// <param name="value">The expression that is checked.</param>
    private static IEnumerable<string> Calls(string name, TypeRef type, ParameterLimits limits, string value, bool isRequired) => type switch
    {
        PrimitiveType { Kind: PrimitiveKind.String } => Length(name, limits, value),
        OpenEnumType => Length(name, limits, ValueOf(value, isRequired)),
        QueryValuesType values => Items(name, limits, value, values.Item),
        ListType list => Items(name, limits, value, list.Item),
        PrimitiveType { Kind: PrimitiveKind.UnixMilliseconds or PrimitiveKind.UnixSeconds } => Range(name, limits, ValueOf(value, isRequired)),
        PrimitiveType { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Decimal or PrimitiveKind.Double } => Range(name, limits, value),
        _ => [],
    };

    private static string ValueOf(string value, bool isRequired) => value + (isRequired ? ".Value" : "?.Value");

    private static IEnumerable<string> Range(string name, ParameterLimits limits, string value)
    {
        if (limits.Minimum is not null && Literal.Decimal(limits.Minimum) is { } minimum)
            yield return Check("Minimum", name, value, $"{minimum}, exclusive: {Boolean(limits.MinimumIsExclusive)}");
        if (limits.Maximum is not null && Literal.Decimal(limits.Maximum) is { } maximum)
            yield return Check("Maximum", name, value, $"{maximum}, exclusive: {Boolean(limits.MaximumIsExclusive)}");
        if (limits.MultipleOf is not null && Literal.Decimal(limits.MultipleOf) is { } factor)
            yield return Check("MultipleOf", name, value, factor);
    }

    private static IEnumerable<string> Length(string name, ParameterLimits limits, string value)
    {
        if (limits.MinLength is { } minimum)
            yield return Check("MinLength", name, value, Literal.Number(minimum));
        if (limits.MaxLength is { } maximum)
            yield return Check("MaxLength", name, value, Literal.Number(maximum));
    }

    private static IEnumerable<string> Items(string name, ParameterLimits limits, string value, TypeRef item)
    {
        if (limits.MinItems is { } minimum)
            yield return Check("MinItems", name, value, Literal.Number(minimum));
        if (limits.MaxItems is { } maximum)
            yield return Check("MaxItems", name, value, Literal.Number(maximum));
        if (limits.ItemsAreUnique)
            yield return $"{ParameterGuard}.UniqueItems({name}, {value})";
        foreach (string call in limits.Items is null ? [] : Calls(name, item, limits.Items, "item", isRequired: true))
            yield return $"{ParameterGuard}.Each({value}, static item => {call})";
    }

    private static string Check(string method, string name, string value, string limit) => $"{ParameterGuard}.{method}({name}, {value}, {limit})";

    private static string Boolean(bool value) => value ? "true" : "false";
}
