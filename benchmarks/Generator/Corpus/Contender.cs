namespace Upstash.Workflow.Benchmarks;

/// <summary>A generator that is measured: from the text of a document to C# files.</summary>
internal abstract class Contender
{
    public static IReadOnlyList<Contender> All { get; } = [new OurGenerator(), new NSwagGenerator()];

    public abstract string Name { get; }

    /// <summary>Whether its package brings machine code for this kind of machine.</summary>
    public virtual bool IsCompiledAhead => false;

    public static Contender Find(string name) => All.Single(contender => contender.Name == name);

    public abstract IReadOnlyList<string> Generate(string fileName, string text);
}
