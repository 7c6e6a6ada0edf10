namespace Upstash.Workflow.LocalServer.Sample;

/// <summary>Header maps that occur again and again.</summary>
internal static class Headers
{
    public static IReadOnlyDictionary<string, string[]> Json { get; } = Of(("Content-Type", "application/json"));

    public static IReadOnlyDictionary<string, string[]> Text { get; } = Of(("Content-Type", "text/plain;charset=UTF-8"));

    public static IReadOnlyDictionary<string, string[]> Of(params ReadOnlySpan<(string Name, string Value)> headers)
    {
        Dictionary<string, string[]> map = [];
        foreach ((string name, string value) in headers)
        {
            map[name] = [value];
        }

        return map;
    }
}
