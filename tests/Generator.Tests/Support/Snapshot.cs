using System.Runtime.CompilerServices;
using DiffEngine;

namespace Upstash.Workflow.Generator.Tests.Support;

/// <summary>
/// Compares text with a <c>*.verified.cs</c> file beside the test, in the file convention of Verify. On a difference the new text is
/// written to <c>*.received.cs</c>, and a diff tool opens on a developer's machine. Accepting is renaming; with the environment variable
/// <c>UPDATE_SNAPSHOTS=1</c> the tests do it themselves.
/// </summary>
internal static class Snapshot
{
    public static async Task Verify(string name, string text, [CallerFilePath] string testFile = "")
    {
        string folder = Path.Combine(Path.GetDirectoryName(Locate(testFile))!, "Snapshots");
        string verified = Path.Combine(folder, name + ".verified.cs");
        string received = Path.Combine(folder, name + ".received.cs");
        string scrubbed = Scrub(text);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(verified)!);
            await File.WriteAllTextAsync(verified, scrubbed);
        }

        string expected = File.Exists(verified) ? (await File.ReadAllTextAsync(verified)).ReplaceLineEndings("\n") : "";
        if (expected == scrubbed)
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, scrubbed);
        if (!BuildServerDetector.Detected)
            await DiffRunner.LaunchAsync(received, verified);
        Assert.Equal(expected, scrubbed);
    }

    // A release must not touch every snapshot.
    private static string Scrub(string text)
    {
        string version = typeof(WorkflowGenerator).Assembly.GetName().Version!.ToString(3);
        return text.Replace($"Upstash.Workflow.Generator {version}", "Upstash.Workflow.Generator 0.0.0", StringComparison.Ordinal)
            .Replace($"(\"Upstash.Workflow.Generator\", \"{version}\")", "(\"Upstash.Workflow.Generator\", \"0.0.0\")", StringComparison.Ordinal);
    }

    // A deterministic build replaces the path of the source; the folder below tests/ is still right.
    private static string Locate(string testFile)
    {
        string normalized = testFile.Replace('\\', '/');
        int tests = normalized.LastIndexOf("/tests/", StringComparison.Ordinal);
        return Path.Combine(Repository.Root, normalized[(tests + 1)..]);
    }
}
