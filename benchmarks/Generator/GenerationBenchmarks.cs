using BenchmarkDotNet.Attributes;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Benchmarks;

/// <summary>What an edit in a document costs once the compiler is warm: from its text to the C# files, and each stage alone.</summary>
public class GenerationBenchmarks
{
    private string _text = "";
    private SpecNode _root = null!;
    private LoadedDocument _loaded = null!;
    private ClientModel _client = null!;

    [Params("bundled", "times-ten")]
    public string Document { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        _text = SampleDocument.Find(Document).Text;
        _root = Generation.Read(_text);
        _loaded = Generation.Load(_root);
        _client = Generation.Bind(_loaded);
    }

    [Benchmark(Baseline = true)]
    public int Whole() => Generation.Run(_text);

    [Benchmark]
    public object Read() => Generation.Read(_text);

    [Benchmark]
    public object Load() => Generation.Load(_root);

    [Benchmark]
    public object Bind() => Generation.Bind(_loaded);

    [Benchmark]
    public int Emit() => Generation.Emit(_client);
}
