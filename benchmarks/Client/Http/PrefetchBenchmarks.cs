using BenchmarkDotNet.Attributes;

namespace Upstash.Workflow.Benchmarks;

/// <summary>The list of <see cref="PrefetchRun"/> through BenchmarkDotNet.</summary>
public class PrefetchBenchmarks
{
    private ServerProcess _server = null!;
    private SlowList _list = null!;
    private TimeSpan _work;

    [Params("50K", "500K", "5M")]
    public string Page { get; set; } = "";

    [Params("awaiting", "busy")]
    public string Consumer { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        _server = new ServerProcess();
        _list = new SlowList(OurClient.At($"{_server.Address}/{Page}/slow"));
        _work = _list.MeasureFetch();
    }

    [Benchmark(Baseline = true)]
    public Task Without() => _list.ReadAsync(PrefetchRun.Consumers[Consumer], _work, isAhead: false);

    [Benchmark]
    public Task With() => _list.ReadAsync(PrefetchRun.Consumers[Consumer], _work, isAhead: true);

    [GlobalCleanup]
    public void Stop() => _server.Dispose();
}
