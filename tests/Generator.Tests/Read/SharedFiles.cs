namespace Upstash.Workflow.Generator.Tests.Read;

/// <summary>Documents that are not part of this repository, in <c>../shared</c> beside it. Without them their tests are skipped.</summary>
internal static class SharedFiles
{
    public const string Missing = "(none)";

    public static string? Root { get; } = Find();

    public static IEnumerable<string> Names(string folder, params string[] extensions)
    {
        string path = Path.Combine(Root ?? "", folder);
        string[] names = Root is not null && Directory.Exists(path)
            ? [.. Directory.GetFiles(path).Where(file => extensions.Contains(Path.GetExtension(file))).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)]
            : [];
        return names is [] ? [Missing] : names;
    }

    public static string PathOf(string folder, string name)
    {
        Assert.SkipWhen(name == Missing || Root is null, $"{folder} not found at ../shared/{folder}: skipped");
        return Path.Combine(Root!, folder, name);
    }

    private static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            bool isRoot = File.Exists(Path.Combine(folder.FullName, "Upstash.Workflow.Generator.sln")) || Path.Exists(Path.Combine(folder.FullName, ".git"));
            if (!isRoot)
                continue;
            string shared = Path.Combine(folder.FullName, "..", "shared");
            return Directory.Exists(shared) ? shared : null;
        }

        return null;
    }
}
