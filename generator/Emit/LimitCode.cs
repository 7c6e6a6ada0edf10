using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The statements that check a parameter's limits before sending.</summary>
internal static class LimitCode
{
    private const string ParameterGuard = TypeNames.Internals + "ParameterGuard";

    /// <summary>Only limits that say something about the parameter's type: a length of a number checks nothing.</summary>
    public static IEnumerable<string> Statements(ParameterModel parameter) => parameter.Type switch
    {
        PrimitiveType { Kind: PrimitiveKind.String } => Length(parameter, parameter.Name),
        OpenEnumType => Length(parameter, ValueOf(parameter)),
        QueryValuesType => Items(parameter),
        PrimitiveType { Kind: PrimitiveKind.UnixMilliseconds or PrimitiveKind.UnixSeconds } => Range(parameter, ValueOf(parameter)),
        PrimitiveType { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Decimal or PrimitiveKind.Double } => Range(parameter, parameter.Name),
        _ => [],
    };

    private static string ValueOf(ParameterModel parameter) => parameter.Name + (parameter.IsRequired ? ".Value" : "?.Value");

    private static IEnumerable<string> Range(ParameterModel parameter, string value)
    {
        ParameterLimits limits = parameter.Limits;
        if (limits.Minimum is not null && Literal.Decimal(limits.Minimum) is { } minimum)
            yield return Check("Minimum", parameter, value, $"{minimum}, exclusive: {Boolean(limits.MinimumIsExclusive)}");
        if (limits.Maximum is not null && Literal.Decimal(limits.Maximum) is { } maximum)
            yield return Check("Maximum", parameter, value, $"{maximum}, exclusive: {Boolean(limits.MaximumIsExclusive)}");
    }

    private static IEnumerable<string> Length(ParameterModel parameter, string value)
    {
        if (parameter.Limits.MinLength is { } minimum)
            yield return Check("MinLength", parameter, value, Literal.Number(minimum));
        if (parameter.Limits.MaxLength is { } maximum)
            yield return Check("MaxLength", parameter, value, Literal.Number(maximum));
    }

    private static IEnumerable<string> Items(ParameterModel parameter)
    {
        if (parameter.Limits.MinItems is { } minimum)
            yield return Check("MinItems", parameter, parameter.Name, Literal.Number(minimum));
        if (parameter.Limits.MaxItems is { } maximum)
            yield return Check("MaxItems", parameter, parameter.Name, Literal.Number(maximum));
    }

    private static string Check(string method, ParameterModel parameter, string value, string limit)
        => $"{ParameterGuard}.{method}({Literal.Text(parameter.WireName)}, {value}, {limit});";

    private static string Boolean(bool value) => value ? "true" : "false";
}
