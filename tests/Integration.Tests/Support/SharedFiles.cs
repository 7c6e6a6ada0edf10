namespace Upstash.Workflow.Integration.Tests.Support;

/// <summary>Test data that is not part of the repository but lies beside it: recordings and payloads. A test without its file is skipped.</summary>
internal static class SharedFiles
{
    public static string Require(string relativePath)
    {
        string path = Path.Combine(Root(), "..", "shared", relativePath);
        Assert.SkipUnless(File.Exists(path), $"{relativePath} not found at ../shared/{relativePath}: skipped");
        return path;
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Upstash.Workflow.Generator.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
