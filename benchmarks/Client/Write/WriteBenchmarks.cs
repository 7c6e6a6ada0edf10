using BenchmarkDotNet.Attributes;
using Upstash.Workflow.Benchmarks.Payloads;

namespace Upstash.Workflow.Benchmarks;

/// <summary>The writers of <see cref="WriteRun"/> through BenchmarkDotNet.</summary>
public class WriteBenchmarks
{
    private object _page = "";
    private Writer _writer = Writer.All[0];

    [Params("50K", "500K", "5M", "meta")]
    public string Page { get; set; } = "";

    [ParamsSource(nameof(Writers))]
    public string Contender { get; set; } = "";

    public static IEnumerable<string> Writers => Writer.All.Select(static writer => writer.Name);

    [GlobalSetup]
    public void Prepare()
    {
        byte[] json = Payload.Get(Page).Json;
        _writer = Writer.All.First(writer => writer.Name == Contender);
        _writer.Check(json);
        _page = _writer.Read(json)!;
    }

    [Benchmark]
    public int Write() => _writer.Write(_page).Length;
}
