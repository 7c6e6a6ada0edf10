using System.Diagnostics;
using Upstash.Workflow.Runtime.Tests.Json.Differential;

namespace Upstash.Workflow.Fuzz;

/// <summary>The runtime's JSON scanner against System.Text.Json, with the code that the runtime's tests run a slice of.</summary>
internal static class JsonTarget
{
    private const int Batch = 50_000;

    /// <summary>Any bytes are accepted or refused as elsewhere, read the same, and throw nothing but a JsonException.</summary>
    public static void Read(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        byte[] json = bytes.ToArray();
        using var memory = new GuardedMemory(json.Length);
        Judge.CheckEveryRead(json, memory.AtEnd(json));
    }

    /// <summary>Random documents; a batch with a seed each, so that a finding is soon seen again.</summary>
    public static void Run(int documents, int seed)
    {
        var time = Stopwatch.StartNew();
        for (int done = 0; done < documents; seed = unchecked(seed + 1))
        {
            int count = Math.Min(Batch, documents - done);
            // Before it runs: to read beyond the end of a text ends the process.
            Console.Write($"seed {seed}: ");
            int[] outcomes = DifferentialRun.Run(seed, count);
            done += count;
            Console.WriteLine($"{done} of {documents} documents, {time.Elapsed.TotalSeconds:F0} s; {outcomes[0]} refused, {outcomes[1]} accepted, {outcomes[2]} models");
        }
    }
}
