namespace Upstash.Workflow.Benchmarks;

internal sealed class OurGenerator : Contender
{
    public override string Name => "ours";

    public override bool IsCompiledAhead => true;

    public override IReadOnlyList<string> Generate(string fileName, string text) => Generation.Files(text);
}
