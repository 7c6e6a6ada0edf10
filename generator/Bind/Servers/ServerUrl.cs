using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind.Servers;

/// <summary>A server's URL, taken apart.</summary>
/// <param name="Template">Without query and fragment, and with a scheme where only that is missing; variables in braces.</param>
/// <param name="Variables">The names in braces, in order, each once.</param>
/// <param name="Address">The address with all defaults; null when it is relative, or a variable has no default.</param>
/// <param name="Path">The path of a relative one, escaped, without a slash at its end; null for the others.</param>
/// <param name="Problem">Why it cannot be used at all.</param>
internal sealed record ServerUrl(string Template, IReadOnlyList<string> Variables, Uri? Address, string? Path, string? Problem)
{
    // RFC 3986, beside letters and digits. Any text at all would pass for a path otherwise.
    private const string Allowed = "-._~:/[]@!$&'()*+,;=%";

    public bool IsRelative => Path is not null;

    /// <summary>Scheme, host, port and path without a slash at its end.</summary>
    public static string Show(Uri address)
        => address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/');

    public static ServerUrl Parse(OpenApiServer server)
    {
        string url = WithoutEmptyHost((server.Url ?? "").Trim());
        int end = url.IndexOfAny(['?', '#']);
        // What is the same for http and https is https.
        string template = (url.StartsWith("//", StringComparison.Ordinal) ? "https:" : "") + (end < 0 ? url : url.Substring(0, end));
        string[] variables = [.. ServerTemplate.Variables(template).Distinct(StringComparer.Ordinal)];
        string? resolved = Resolve(template, server);
        bool isRelative = !template.Contains("://") && !StartsWithAddress(template, resolved);
        return isRelative ? ParseRelative(template, variables, resolved) : ParseAbsolute(template, variables, resolved);
    }

    // What Swagger 2.0 becomes without a host: the path is all that is known.
    private static string WithoutEmptyHost(string url)
        => url.StartsWith("http:///", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https:///", StringComparison.OrdinalIgnoreCase) ? url.Substring(url.IndexOf("///", StringComparison.Ordinal) + 2) : url;

    /// <summary><c>{server}/v1</c> is as absolute as the default of its variable.</summary>
    private static bool StartsWithAddress(string template, string? resolved)
        => template.StartsWith("{", StringComparison.Ordinal) && (resolved is null || resolved.Contains("://"));

    private static ServerUrl ParseAbsolute(string template, string[] variables, string? resolved)
    {
        if (resolved is null)
            return new ServerUrl(template, variables, null, null, null);
        if (!Uri.TryCreate(resolved, UriKind.Absolute, out Uri? address) || address.Host.Length == 0)
            return new ServerUrl(template, variables, null, null, "it is no address");
        string? problem = address switch
        {
            { Scheme: not ("http" or "https") } => $"its scheme is '{address.Scheme}', not https",
            { UserInfo: not "" } => "it holds user information, which may be a secret",
            _ => null,
        };
        return new ServerUrl(template, variables, address, null, problem);
    }

    private static ServerUrl ParseRelative(string template, string[] variables, string? resolved)
    {
        string? problem = resolved switch
        {
            null => "its path has a variable without a default",
            "" or "." => null,
            _ when resolved[0] != '/' => "it is relative to the document's own address, which is not known",
            _ when !resolved.All(IsAllowed) => "it is no address",
            _ => null,
        };
        return problem is null && Uri.TryCreate(new Uri("https://host"), resolved, out Uri? combined) && combined.Host == "host"
            ? new ServerUrl(template, variables, null, combined.AbsolutePath.TrimEnd('/'), null)
            : new ServerUrl(template, variables, null, null, problem ?? "it is no address");
    }

    private static string? Resolve(string template, OpenApiServer server)
    {
        bool isComplete = true;
        string resolved = ServerTemplate.Replace(template, name =>
        {
            string? value = Find(server, name)?.Default;
            isComplete &= value is not null;
            return value ?? "";
        });
        return isComplete ? resolved : null;
    }

    private static bool IsAllowed(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || Allowed.IndexOf(c) >= 0;

    public static OpenApiServerVariable? Find(OpenApiServer server, string name)
        => server.Variables?.TryGetValue(name, out OpenApiServerVariable? declared) == true ? declared : null;
}
