using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Paths that cannot be sent as they are written: nothing may change without a word. (What does not begin with '/' is refused on loading.)</summary>
internal static class PathKeyCheck
{
    public static void Run(BindContext context)
    {
        foreach (SpecEntry path in (context.Loaded.Root["paths"] as SpecMapping)?.Entries ?? [])
        {
            foreach ((string reason, string instead) in FindFaults(path.Key))
                context.ReportUnsupported($"The path '{path.Key}'", reason, instead, BindContext.Pointer("#/paths", path.Key), PointerTarget.Key);
        }
    }

    private static IEnumerable<(string Reason, string Instead)> FindFaults(string key)
    {
        PathKey path = PathKey.Of(key);
        if (path.Path.StartsWith("//", StringComparison.Ordinal))
            yield return ("two slashes begin the name of a host", "The second one is sent as %2F, to the configured host");
        else if (path.Path.Split('/').Any(static segment => segment is "." or ".."))
            yield return ("'.' and '..' are resolved before anything is sent", "The path that results is called");
        if (path.HasFragment || FindFragment(key))
            yield return ("what stands behind '#' is never sent", "It is left out");
    }

    // '{#section}': an expression of RFC 6570.
    private static bool FindFragment(string key) => key.IndexOf("{#", StringComparison.Ordinal) is >= 0 and var at && key.IndexOf('}', at) > at + 2;
}
