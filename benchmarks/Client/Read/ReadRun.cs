using Upstash.Workflow.Benchmarks.Payloads;

namespace Upstash.Workflow.Benchmarks;

/// <summary>Reading a page beside every peer.</summary>
internal static class ReadRun
{
    private static readonly (string Payload, double Goal)[] SourceGeneratedGoals =
    [
        ("50K", 3.5), ("500K", 3.5), ("5M", 3.5), ("meta", 3.5), ("500K indented", 2.8), ("meta indented", 2.8),
        ("500K shuffled", 3.3), ("500K escaped", 3.3), ("500K unknown", 2.8), ("meta unknown", 2.8),
    ];

    // 9 of 10 bytes of the two in the middle are bodies; of the others it is 6.
    private static readonly (string Payload, double Goal)[] BareLoopGoals = [("50K", 1), ("500K", 0.65), ("5M", 0.65), ("meta", 1)];

    public static void Run()
    {
        Console.WriteLine("### Read: how many times as long as ours\n");
        Matrix matrix = Measure();
        matrix.PrintSpeedups();
        Console.WriteLine("### Read: the bytes we allocate, as a part of theirs\n");
        matrix.PrintAllocations();
        GoalsOf(matrix).Print();
    }

    private static Matrix Measure()
    {
        var interleaved = new Interleaved(Effort.Garbaged);
        var matrix = new Matrix();
        foreach (string name in Payload.Names)
        {
            byte[] json = Payload.Get(name).Json;
            Check(json);
            matrix.Add(name, interleaved.Measure([.. Reader.All.Select(reader => reader.On(json))]));
        }

        return matrix;
    }

    /// <summary>Ours holds what the page says, and everybody else holds what ours does.</summary>
    private static void Check(byte[] json)
    {
        SameAnswer.Check("The page", json, OurClient.ToJson(OurClient.Read(json)!));
        foreach (Reader reader in Reader.All)
            reader.Check(json, json);
    }

    private static Goals GoalsOf(Matrix matrix)
    {
        var goals = new Goals();
        foreach ((string payload, double goal) in SourceGeneratedGoals)
            goals.AtLeast(goal, $"{payload}, beside {Reader.SourceGenerated}", matrix.Speedup(payload, Reader.SourceGenerated));
        foreach ((string payload, _) in BareLoopGoals)
            goals.AtLeast(5.5, $"{payload}, beside {Reader.Kiota}", matrix.Speedup(payload, Reader.Kiota));
        foreach ((string payload, double goal) in BareLoopGoals)
            goals.AtMost(goal, $"{payload}, our time to {Reader.BareLoop}", 1 / matrix.Speedup(payload, Reader.BareLoop));
        goals.AtMost(0.8, $"500K, our bytes to {Reader.SourceGenerated}", matrix.Allocation("500K", Reader.SourceGenerated));
        goals.AtMost(0.45, $"meta, our bytes to {Reader.SourceGenerated}", matrix.Allocation("meta", Reader.SourceGenerated));
        return goals;
    }
}
