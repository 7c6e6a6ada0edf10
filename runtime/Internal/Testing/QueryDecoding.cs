namespace Upstash.Workflow.Runtime.Internal.Testing;

/// <summary>Takes a query apart. A plus is a blank, as in forms: clients write their own as <c>%2B</c>.</summary>
internal static class QueryDecoding
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(Uri uri)
    {
        var values = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (string parameter in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = parameter.Split('=', 2);
            string name = Decode(parts[0]);
            if (!values.TryGetValue(name, out List<string>? known))
            {
                values[name] = known = [];
            }

            known.Add(parts.Length == 2 ? Decode(parts[1]) : "");
        }

        return values.ToDictionary(static entry => entry.Key, static entry => (IReadOnlyList<string>)entry.Value.AsReadOnly(), StringComparer.Ordinal).AsReadOnly();
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
