namespace Upstash.Workflow.Generator.Bind;

/// <summary>RFC 9110's token: what a header, and a cookie, may be called. A line break here would split a request.</summary>
internal static class HeaderName
{
    public static bool IsValid(string name)
        => name.Length > 0 && name.All(static c => c < 128 && (char.IsLetterOrDigit(c) || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0));
}
