namespace Upstash.Workflow.Runtime.Internal.Parameters;

/// <summary>A value in a path or a header, by the styles <c>simple</c>, <c>label</c> and <c>matrix</c>.</summary>
internal static class PathText
{
    // Escape encodes a name or a value; delimiters are not encoded.
    public static string Of(string name, WireValue value, ParameterFormat format, Func<string, string> escape) => format switch
    {
        ParameterFormat.Json => escape(value.Text),
        ParameterFormat.Label => "." + Join(value, ",", ",", escape),
        ParameterFormat.LabelExploded => "." + Join(value, ".", "=", escape),
        ParameterFormat.Matrix => $";{escape(name)}={Join(value, ",", ",", escape)}",
        ParameterFormat.MatrixExploded when value.Members is not null => ";" + Join(value, ";", "=", escape),
        ParameterFormat.MatrixExploded when value.Items is { } items => string.Concat(items.Select(item => $";{escape(name)}={escape(item.Text)}")),
        ParameterFormat.MatrixExploded => $";{escape(name)}={escape(value.Text)}",
        ParameterFormat.SimpleExploded => Join(value, ",", "=", escape),
        _ => Join(value, ",", ",", escape),
    };

    private static string Join(WireValue value, string betweenItems, string betweenKeyAndValue, Func<string, string> escape) => value switch
    {
        { Items: { } items } => string.Join(betweenItems, items.Select(item => escape(item.Text))),
        { Members: { } members } => string.Join(betweenItems, members.Select(member => escape(member.Key) + betweenKeyAndValue + escape(member.Value.Text))),
        _ => escape(value.Text),
    };
}
