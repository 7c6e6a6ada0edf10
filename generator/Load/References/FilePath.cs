namespace Upstash.Workflow.Generator.Load;

/// <summary>
/// Paths as text: the generator asks no file system. What a reference names is compared with the files the compiler was given, so that a
/// path can lead nowhere else.
/// </summary>
internal static class FilePath
{
    /// <summary>Without folders, whatever separates them.</summary>
    public static string Name(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    public static string Normalize(string path)
    {
        var segments = new List<string>();
        foreach (string segment in path.Replace('\\', '/').Split('/'))
        {
            if (segment == ".." && segments.Count > 0 && segments[segments.Count - 1] is not (".." or ""))
                segments.RemoveAt(segments.Count - 1);
            else if (segment != "." && (segment.Length > 0 || segments.Count == 0))
                segments.Add(segment);
        }

        return string.Join("/", segments);
    }

    /// <summary>Null for what is no relative path: an address, or a path from the root.</summary>
    public static string? Combine(string file, string reference)
    {
        bool isRelative = reference.IndexOf(':') < 0 && (reference.Length == 0 || reference[0] is not ('/' or '\\'));
        return isRelative ? Normalize(Folder(Normalize(file)) + Uri.UnescapeDataString(reference)) : null;
    }

    /// <summary>The path as seen from the folder of <paramref name="file"/>.</summary>
    public static string Relative(string path, string file)
    {
        string[] target = path.Split('/'), start = Folder(Normalize(file)).Split('/');
        int shared = 0;
        while (shared < start.Length - 1 && shared < target.Length - 1 && start[shared] == target[shared])
            shared++;
        return string.Concat(Enumerable.Repeat("../", start.Length - 1 - shared)) + string.Join("/", target.Skip(shared));
    }

    private static string Folder(string path) => path.Substring(0, path.LastIndexOf('/') + 1);
}
