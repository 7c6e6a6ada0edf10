using System.Diagnostics;

namespace Upstash.Workflow.Benchmarks;

/// <summary>The first run in a fresh process, which is what a command line build pays: nearly all of it is just-in-time compilation.</summary>
internal static class ColdStart
{
    public static void RunChild(string document)
    {
        string text = SampleDocument.Find(document).Text;
        Console.WriteLine(Generation.Measure(text).ToLine());
    }

    public static StageTimes Measure(string document)
    {
        using Process child = Process.Start(ChildProcess.Of("--cold", document))!;
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0
            ? StageTimes.FromLine(output.Trim())
            : throw new InvalidOperationException($"The fresh process for {document} ended with {child.ExitCode}.");
    }
}
