using Xunit;

namespace Upstash.Workflow.Runtime.Tests;

/// <summary>Finds the test data beside the repository; tests that need it are skipped where it is absent.</summary>
internal static class Shared
{
    public static string[] Files(string folder, string pattern)
    {
        string path = Path.Combine(Root(), "..", "shared", folder);
        Assert.SkipUnless(Directory.Exists(path), $"{folder} not found at ../shared/{folder}: skipped");
        string[] files = Directory.GetFiles(path, pattern);
        Assert.NotEmpty(files);
        return files;
    }

    private static string Root()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Upstash.Workflow.Generator.sln")) || Path.Exists(Path.Combine(folder.FullName, ".git")))
            {
                return folder.FullName;
            }
        }

        return AppContext.BaseDirectory;
    }
}
