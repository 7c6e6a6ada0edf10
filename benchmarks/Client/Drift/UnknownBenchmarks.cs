using BenchmarkDotNet.Attributes;
using Upstash.Workflow.Benchmarks.Payloads;

namespace Upstash.Workflow.Benchmarks;

/// <summary>The two clients of <see cref="UnknownRun"/> through BenchmarkDotNet.</summary>
public class UnknownBenchmarks
{
    private static readonly GeneratedReader KeepingReader = GeneratedReader.Compile(static file => file);
    private static readonly GeneratedReader SkippingReader = GeneratedReader.Compile(GeneratedReader.Skip);

    private byte[] _json = [];

    [Params("500K", "meta", "500K unknown", "meta unknown")]
    public string Page { get; set; } = "";

    [GlobalSetup]
    public void Prepare() => _json = Payload.Get(Page).Json;

    [Benchmark(Baseline = true)]
    public object Skipping() => SkippingReader.Read(_json);

    [Benchmark]
    public object Keeping() => KeepingReader.Read(_json);
}
