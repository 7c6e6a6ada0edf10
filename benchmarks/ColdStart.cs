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
        // Without the host's executable (dotnet App.dll) the assembly is the first argument.
        string host = Environment.ProcessPath!;
        string[] assembly = Path.GetFileNameWithoutExtension(host) == "dotnet" ? [typeof(ColdStart).Assembly.Location] : [];
        var start = new ProcessStartInfo(host, [.. assembly, "--cold", document]) { RedirectStandardOutput = true };
        using Process child = Process.Start(start)!;
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0
            ? StageTimes.FromLine(output.Trim())
            : throw new InvalidOperationException($"The fresh process for {document} ended with {child.ExitCode}.");
    }
}
