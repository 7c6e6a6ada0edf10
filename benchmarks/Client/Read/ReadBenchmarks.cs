using BenchmarkDotNet.Attributes;
using Upstash.Workflow.Benchmarks.Payloads;

namespace Upstash.Workflow.Benchmarks;

/// <summary>The readers of <see cref="ReadRun"/> through BenchmarkDotNet, on a quiet machine.</summary>
public class ReadBenchmarks
{
    private byte[] _json = [];
    private Reader _reader = Reader.All[0];

    [ParamsSource(nameof(Payloads))]
    public string Page { get; set; } = "";

    [ParamsSource(nameof(Readers))]
    public string Contender { get; set; } = "";

    public static IEnumerable<string> Payloads => Payload.Names;

    public static IEnumerable<string> Readers => Reader.All.Select(static reader => reader.Name);

    [GlobalSetup]
    public void Prepare()
    {
        _json = Payload.Get(Page).Json;
        _reader = Reader.All.First(reader => reader.Name == Contender);
        _reader.Check(_json, _json);
    }

    [Benchmark]
    public object? Read() => _reader.Read(_json);
}
