using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The expression that turns a parameter into what the runtime sends.</summary>
internal static class ParameterText
{
    private const string Format = TypeNames.Internals + "RequestUri.Format";

    /// <summary>The runtime knows every type of a query but bytes, which go as base64, and free JSON, which goes as its text.</summary>
    public static string ForQuery(ParameterModel parameter) => parameter.Type switch
    {
        PrimitiveType { Kind: PrimitiveKind.Bytes } => OrNull(parameter, $"global::System.Convert.ToBase64String({parameter.Name})"),
        PrimitiveType { Kind: PrimitiveKind.Json } => parameter.Name + (parameter.IsRequired ? "" : "?") + ".GetRawText()",
        OpenNumberType => parameter.Name + (parameter.IsRequired ? "" : "?") + ".Value",
        _ => parameter.Name,
    };

    /// <summary>Path segments take any value.</summary>
    public static string ForPath(ParameterModel parameter) => parameter.Type switch
    {
        PrimitiveType { Kind: PrimitiveKind.Bytes } => $"global::System.Convert.ToBase64String({parameter.Name})",
        PrimitiveType { Kind: PrimitiveKind.Json } => parameter.Name + ".GetRawText()",
        _ => parameter.Name,
    };

    /// <summary>Headers take text only; null sends nothing.</summary>
    public static string ForHeader(ParameterModel parameter) => parameter.Type switch
    {
        PrimitiveType { Kind: PrimitiveKind.String } => parameter.Name,
        PrimitiveType { Kind: PrimitiveKind.Bytes or PrimitiveKind.Json } => ForQuery(parameter),
        { IsValueType: true } when !parameter.IsRequired => OrNull(parameter, $"{Format}({parameter.Name}.Value)"),
        _ => OrNull(parameter, $"{Format}({parameter.Name})"),
    };

    private static string OrNull(ParameterModel parameter, string text)
        => parameter.IsRequired ? text : $"{parameter.Name} is null ? null : {text}";
}
