using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;

namespace Upstash.Workflow.Benchmarks;

/// <summary>What an edit in C# costs: an editor runs every generator at each keystroke, whether or not a document changed.</summary>
public class KeystrokeBenchmarks
{
    private const int Keystrokes = 200;

    private IReadOnlyList<CSharpCompilation> _project = [];
    private Typist _none = null!;
    private Typist _bundled = null!;
    private Typist _both = null!;

    [GlobalSetup]
    public void Open()
    {
        _project = SyntheticProject.Type(Keystrokes);
        _none = Typist.WithoutGenerator().Open(_project[0], atLeastFiles: 0);
        _bundled = Typist.With(SampleDocument.Bundled).Open(_project[0], atLeastFiles: 10);
        _both = Typist.With(SampleDocument.Bundled, SampleDocument.TimesTen).Open(_project[0], atLeastFiles: 100);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Keystrokes)]
    public void NoGenerator() => Press(_none);

    [Benchmark(OperationsPerInvoke = Keystrokes)]
    public void Bundled() => Press(_bundled);

    [Benchmark(OperationsPerInvoke = Keystrokes)]
    public void BundledAndTimesTen() => Press(_both);

    private void Press(Typist typist)
    {
        for (int keystroke = 1; keystroke <= Keystrokes; keystroke++)
            typist.Press(_project[keystroke]);
    }
}
