namespace Upstash.Workflow.Benchmarks;

/// <summary>A generator that is measured: from the text of a document to C# files.</summary>
internal abstract class Contender
{
    public static IReadOnlyList<Contender> All { get; } = [new OurGenerator(), new NSwagGenerator()];

    public abstract string Name { get; }

    public static Contender Find(string name) => All.Single(contender => contender.Name == name);

    public abstract IReadOnlyList<string> Generate(string fileName, string text);
}
