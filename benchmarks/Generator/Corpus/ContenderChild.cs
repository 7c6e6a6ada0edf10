using System.Diagnostics;

namespace Upstash.Workflow.Benchmarks;

/// <summary>The process that one contender has to itself for one document.</summary>
internal static class ContenderChild
{
    /// <summary>Set to 1 while working on the generator: compiling takes most of the time.</summary>
    private const string NoCompiler = "NO_COMPILER";

    // So long the just-in-time compiler takes to settle: it compiles what runs often twice more, in the background.
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(10);

    // Every run or two has a garbage collection in it, which is a third of the time: few runs would tell by chance.
    private const int WarmRuns = 15;

    public static void Run(string contender, string path)
    {
        Console.WriteLine(Measure(Contender.Find(contender), path).ToLine());
    }

    public static ContenderResult Start(Contender contender, string path)
    {
        using Process child = Process.Start(ChildProcess.Of(contender.IsCompiledAhead, "--contender", contender.Name, path))!;
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0 ? ContenderResult.FromLine(output.Trim()) : ContenderResult.Failed($"ended with {child.ExitCode}");
    }

    private static ContenderResult Measure(Contender contender, string path)
    {
        string name = Path.GetFileName(path);
        string text = File.ReadAllText(path);
        try
        {
            double cold = Time(() => contender.Generate(name, text), out IReadOnlyList<string> files);
            double peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
            WarmUp(contender, name, text);
            double warm = Statistics.Median(Enumerable.Range(0, WarmRuns).Select(_ => Time(() => contender.Generate(name, text), out IReadOnlyList<string> _)).ToArray());
            (double compilation, int errors) = Environment.GetEnvironmentVariable(NoCompiler) == "1" ? (0, -1) : Compiler.Measure(files);
            return new ContenderResult(null, cold, warm, peak, files.Sum(static file => (long)file.Length), compilation, errors);
        }
        catch (Exception exception)
        {
            return ContenderResult.Failed($"{exception.GetType().Name}: {exception.Message}");
        }
    }

    private static void WarmUp(Contender contender, string name, string text)
    {
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUpTime;)
            contender.Generate(name, text);
    }

    public static double Time<T>(Func<T> run, out T result)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        result = run();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }
}
