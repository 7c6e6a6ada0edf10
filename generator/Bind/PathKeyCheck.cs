using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Paths that cannot be sent as they are written: nothing may change without a word. (What does not begin with '/' is refused on loading.)</summary>
internal static class PathKeyCheck
{
    public static void Run(BindContext context)
    {
        foreach (SpecEntry path in (context.Loaded.Root["paths"] as SpecMapping)?.Entries ?? [])
        {
            if (FindFault(path.Key) is var (reason, instead))
                context.ReportUnsupported($"The path '{path.Key}'", reason, instead, BindContext.Pointer("#/paths", path.Key), PointerTarget.Key);
        }
    }

    private static (string Reason, string Instead)? FindFault(string path)
    {
        if (path.StartsWith("//", StringComparison.Ordinal))
            return ("two slashes begin the name of a host", "The second one is sent as %2F, to the configured host");
        return path.Split('/').Any(static segment => segment is "." or "..")
            ? ("'.' and '..' are resolved before anything is sent", "The path that results is called")
            : null;
    }
}
