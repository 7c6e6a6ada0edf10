using BenchmarkDotNet.Attributes;

namespace Upstash.Workflow.Benchmarks;

/// <summary>The builders of <see cref="QueryRun"/> through BenchmarkDotNet.</summary>
public class QueryBenchmarks
{
    private QueryBuilder _builder = QueryBuilder.All[0];

    [ParamsSource(nameof(Builders))]
    public string Contender { get; set; } = "";

    public static IEnumerable<string> Builders => QueryBuilder.All.Select(static builder => builder.Name);

    [GlobalSetup]
    public void Prepare()
    {
        _builder = QueryBuilder.All.First(builder => builder.Name == Contender);
        _builder.Check();
    }

    [Benchmark]
    public string Build() => _builder.Build();
}
