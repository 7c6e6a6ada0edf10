using System.Runtime;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.CSharp;

namespace Upstash.Workflow.Benchmarks;

/// <summary>On what the numbers were measured.</summary>
internal static class Machine
{
    public static void Print()
    {
        string collector = GCSettings.IsServerGC ? "server" : "workstation";
        string compiler = typeof(CSharpCompilation).Assembly.GetName().Version!.ToString(2);
        Console.WriteLine(
            $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} cores, {collector} GC, Roslyn {compiler}, {Configuration}\n");
    }

#if DEBUG
    private const string Configuration = "Debug: the numbers mean nothing";
#else
    private const string Configuration = "Release";
#endif
}
