namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Headers that a caller adds to a part of a multipart body.</summary>
internal static class PartHeaders
{
    /// <summary>A copy: what was checked is what is sent.</summary>
    public static IReadOnlyDictionary<string, string> Check(IReadOnlyDictionary<string, string> headers)
    {
        var copy = new Dictionary<string, string>(headers.Count, StringComparer.OrdinalIgnoreCase);
        foreach ((string name, string value) in headers)
        {
            HeaderText.CheckName(name, nameof(headers));
            ArgumentNullException.ThrowIfNull(value, nameof(headers));
            if (!copy.TryAdd(name, HeaderText.CheckValue(name, value, nameof(headers))) || IsOwn(name))
            {
                throw new ArgumentException($"'{name}' is there twice, or is a header that the file's name and type make.", nameof(headers));
            }
        }

        return copy;
    }

    private static bool IsOwn(string name) =>
        name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Content-Disposition", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase);
}
