using BenchmarkDotNet.Attributes;
using Upstash.Workflow.Benchmarks.Payloads;

namespace Upstash.Workflow.Benchmarks;

/// <summary>The clients of <see cref="HttpRun"/> through BenchmarkDotNet.</summary>
public class HttpBenchmarks
{
    private ServerProcess _server = null!;
    private Fetcher _fetcher = null!;

    [Params("50K", "500K", "5M")]
    public string Page { get; set; } = "";

    [Params("known", "chunked")]
    public string Length { get; set; } = "";

    [ParamsSource(nameof(Fetchers))]
    public string Contender { get; set; } = "";

    public static IEnumerable<string> Fetchers => Fetcher.All("http://127.0.0.1").Select(static fetcher => fetcher.Name);

    [GlobalSetup]
    public void Prepare()
    {
        _server = new ServerProcess();
        _fetcher = Fetcher.All($"{_server.Address}/{Page}/{Length}").First(fetcher => fetcher.Name == Contender);
        _fetcher.Check(Payload.Get(Page).Json);
    }

    [Benchmark]
    public Task<object?> Fetch() => _fetcher.FetchAsync();

    [GlobalCleanup]
    public void Stop() => _server.Dispose();
}
