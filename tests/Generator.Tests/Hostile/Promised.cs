using System.Text.RegularExpressions;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Tests.Hostile;

/// <summary>The requests a document promises, read from its tree and not from our model.</summary>
internal static partial class Promised
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    public static string Line(string method, string path, IEnumerable<string> query) => $"{method} {path} ? {string.Join(" & ", query.Order(StringComparer.Ordinal))}";

    public static IEnumerable<string> Requests(SpecNode document)
        => (from path in Entries((document as SpecMapping)?["paths"])
            where path.Key.StartsWith('/')
            from operation in Entries(path.Value)
            where Methods.Contains(operation.Key)
            let parts = Filled(path.Key).Split('#')[0].Split('?', 2)
            select Line(operation.Key.ToUpperInvariant(), Uri.UnescapeDataString(parts[0]), QueryNames(parts).Concat(Parameters(operation.Value, "query")))).Order(StringComparer.Ordinal);

    public static IEnumerable<string> HeaderNames(SpecNode document)
        => Entries((document as SpecMapping)?["paths"]).SelectMany(path => Entries(path.Value)).SelectMany(operation => Parameters(operation.Value, "header"));

    // Behind a '?' in the key stands what belongs to every request.
    private static IEnumerable<string> QueryNames(string[] parts)
        => parts.Length < 2 || parts[1].Trim('&').Length == 0 ? [] : parts[1].Trim('&').Split('&').Select(pair => Uri.UnescapeDataString(pair.Split('=')[0]));

    // A parameter without a name is left out, with a diagnostic.
    private static IEnumerable<string> Parameters(SpecNode operation, string place)
        => (operation as SpecMapping)?["parameters"] is SpecSequence parameters
            ? parameters.Items.OfType<SpecMapping>().Where(item => Text(item, "in") == place).Select(item => Text(item, "name")).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)
            : [];

    private static string Text(SpecMapping node, string key) => (node[key] as SpecScalar)?.Text ?? "";

    private static string Filled(string path) => Placeholder().Replace(path, Calls.Text);

    private static IReadOnlyList<SpecEntry> Entries(SpecNode? node) => (node as SpecMapping)?.Entries ?? [];

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholder();
}
