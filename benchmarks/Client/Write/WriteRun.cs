using Upstash.Workflow.Benchmarks.Payloads;

namespace Upstash.Workflow.Benchmarks;

/// <summary>Writing a page beside the peers that write.</summary>
internal static class WriteRun
{
    private static readonly string[] Pages = ["50K", "500K", "5M", "meta"];

    public static void Run()
    {
        var interleaved = new Interleaved(Effort.Full);
        var matrix = new Matrix();
        var goals = new Goals();
        foreach (string name in Pages)
        {
            byte[] json = Payload.Get(name).Json;
            foreach (Writer writer in Writer.All)
                writer.Check(json);
            matrix.Add(name, interleaved.Measure([.. Writer.All.Select(writer => writer.On(json))]));
            goals.AtLeast(1.8, $"{name}, beside {Writer.SourceGenerated}", matrix.Speedup(name, Writer.SourceGenerated));
        }

        Console.WriteLine("### Write: how many times as long as ours\n");
        matrix.PrintSpeedups();
        Console.WriteLine("### Write: bytes allocated beyond the output\n");
        matrix.PrintBytes();
        goals.Print();
    }
}
