namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>The query of an address as text: byte for byte as it was written.</summary>
internal static class QueryText
{
    /// <summary>The address without one parameter.</summary>
    /// <param name="address">Path and query, or all of it.</param>
    /// <param name="name">The parameter's name, escaped.</param>
    public static string Without(string address, string name)
    {
        int start = address.IndexOf('?', StringComparison.Ordinal);
        if (start < 0)
        {
            return address;
        }

        string[] parameters = address[(start + 1)..].Split('&');
        string wanted = Decode(name);
        string[] kept = [.. parameters.Where(parameter => Decode(parameter.Split('=')[0]) != wanted)];
        return kept.Length == parameters.Length ? address : address[..start] + (kept.Length == 0 ? "" : "?" + string.Join('&', kept));
    }

    // A service may spell it in another way than we do.
    private static string Decode(string name) => Uri.UnescapeDataString(name.Replace('+', ' '));
}
