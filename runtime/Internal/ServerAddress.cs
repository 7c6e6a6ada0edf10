using System.Buffers;
using System.ComponentModel;
using Upstash.Workflow.Runtime.Internal.Http;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Puts values into the address of a server. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ServerAddress
{
    // What a host and a port are made of; beyond ASCII letters and digits only.
    private static readonly SearchValues<char> HostSigns = SearchValues.Create(".-_:[]");

    /// <summary>Creates the address.</summary>
    /// <param name="template">The address with its variables, as in <c>https://{region}.example.com</c>.</param>
    /// <param name="variables">The values of all variables.</param>
    /// <returns>The address.</returns>
    /// <exception cref="ArgumentException">A value leads to another host or path than its place says, or the whole is no address.</exception>
    public static Uri Create(string template, params (string Name, string Value)[] variables)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(variables);
        string text = template;
        foreach ((string name, string value) in variables)
        {
            ArgumentNullException.ThrowIfNull(value, name);
            string place = "{" + name + "}";
            int at = text.IndexOf(place, StringComparison.Ordinal);
            for (; at >= 0; at = text.IndexOf(place, at, StringComparison.Ordinal))
            {
                string fitting = Fit(name, value, template.IndexOf(place, StringComparison.Ordinal), template);
                text = string.Concat(text.AsSpan(0, at), fitting, text.AsSpan(at + place.Length));
                at += fitting.Length;
            }
        }

        return Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && ApiEndpoint.Problem(address) is null
            ? address
            : throw new ArgumentException($"With these values '{template}' is no address of a server.", nameof(variables));
    }

    private static string Fit(string name, string value, int at, string template)
    {
        int scheme = template.IndexOf("://", StringComparison.Ordinal);
        int host = scheme < 0 ? 0 : scheme + 3;
        int path = template.IndexOf('/', host);
        return (at, scheme, path) switch
        {
            // The whole address, or its first part: the result is checked.
            (0, < 0, _) => value.TrimEnd('/'),
            (_, _, < 0) => InHost(name, value),
            _ when at < scheme => value,
            _ when at < path => InHost(name, value),
            _ => InPath(name, value),
        };
    }

    private static string InHost(string name, string value) =>
        value.All(c => char.IsLetterOrDigit(c) || HostSigns.Contains(c))
            ? value
            : throw new ArgumentException($"{name} stands in the host of an address: letters, digits, dots and hyphens only.", name);

    private static string InPath(string name, string value)
    {
        string[] segments = value.Split('/');
        return Array.Exists(segments, segment => segment is "." or "..")
            ? throw new ArgumentException($"{name} holds '.' or '..': that would lead to another path.", name)
            : string.Join('/', segments.Select(Uri.EscapeDataString));
    }
}
