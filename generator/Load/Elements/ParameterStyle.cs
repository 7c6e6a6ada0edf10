namespace Upstash.Workflow.Generator.Load;

/// <summary>How a value that is not one text is written.</summary>
internal enum ParameterStyle
{
    Simple,
    Form,
    Label,
    Matrix,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,

    /// <summary>A cookie whose value is not percent-encoded (OpenAPI 3.2).</summary>
    Cookie,
}

internal static class ParameterStyles
{
    public static ParameterStyle? Parse(string? text) => text switch
    {
        "simple" => ParameterStyle.Simple,
        "form" => ParameterStyle.Form,
        "label" => ParameterStyle.Label,
        "matrix" => ParameterStyle.Matrix,
        "spaceDelimited" => ParameterStyle.SpaceDelimited,
        "pipeDelimited" => ParameterStyle.PipeDelimited,
        "deepObject" => ParameterStyle.DeepObject,
        "cookie" => ParameterStyle.Cookie,
        _ => null,
    };
}
