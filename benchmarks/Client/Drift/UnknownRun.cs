using Upstash.Workflow.Benchmarks.Payloads;

namespace Upstash.Workflow.Benchmarks;

/// <summary>What is paid for what a hand-written client does not do: keeping unknown members, and being ready for an observer of drift.</summary>
internal static class UnknownRun
{
    private const string Skipping = "skipping them";
    private const string ByHand = "`HttpClient`, a rented buffer and `FromJson` by hand";

    // None in the first two, two in every object of the others.
    private static readonly (string Payload, double Goal)[] Pages = [("500K", 1.05), ("meta", 1.05), ("500K unknown", 1.1), ("meta unknown", 1.1)];

    public static void Run()
    {
        var goals = new Goals();
        Console.WriteLine("### Unknown members: the same client when it skips them, to keeping them\n");
        MeasureUnknown(goals).PrintSpeedups("keeping, µs");
        Console.WriteLine("### Drift: the rest to a call without an observer\n");
        MeasureDrift(goals).PrintSpeedups("no observer, µs");
        goals.Print();
    }

    private static Matrix MeasureUnknown(Goals goals)
    {
        GeneratedReader keeping = GeneratedReader.Compile(static file => file);
        GeneratedReader skipping = GeneratedReader.Compile(GeneratedReader.Skip);
        var interleaved = new Interleaved(Effort.Full);
        var matrix = new Matrix();
        foreach ((string name, double goal) in Pages)
        {
            byte[] json = Payload.Get(name).Json;
            Check(keeping.ToJson(json), skipping.ToJson(json), hasUnknown: name.EndsWith("unknown", StringComparison.Ordinal));
            matrix.Add(name, interleaved.Measure([keeping.On("keeping", json), skipping.On(Skipping, json)]));
            goals.AtMost(goal, $"{name}, keeping to {Skipping}", 1 / matrix.Speedup(name, Skipping));
        }

        return matrix;
    }

    private static void Check(byte[] kept, byte[] skipped, bool hasUnknown)
    {
        SameAnswer.Check(Skipping, kept, skipped);
        if (skipped.Length < kept.Length != hasUnknown)
            throw new InvalidOperationException("Unknown members are not kept by the one and skipped by the other.");
    }

    private static Matrix MeasureDrift(Goals goals)
    {
        var interleaved = new Interleaved(Effort.Full);
        var matrix = new Matrix();
        foreach (string name in new[] { "50K", "500K" })
        {
            byte[] json = Payload.Get(name).Json;
            matrix.Add(name, interleaved.Measure(
            [
                Variant.Of("no observer", DriftCost.Calls(json, static _ => { })),
                Variant.Of(ByHand, DriftCost.CallsByHand(json)),
                Variant.Of("`FromJson` alone", () => ListWorkflowRunLogsResponse.FromJson(json)),
                Variant.Of("an observer", DriftCost.Calls(json, static options => options.Drift = static _ => { })),
            ]));
            goals.AtMost(1.05, $"{name}, a call without an observer to {ByHand}", 1 / matrix.Speedup(name, ByHand));
        }

        return matrix;
    }
}
