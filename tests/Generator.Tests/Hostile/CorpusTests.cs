using Upstash.Workflow.Generator.Tests.Read;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Hostile;

/// <summary>Documents of real services, which are hostile by accident. The small ones: the others take too long for every run.</summary>
public sealed class CorpusTests
{
    private const long MostBytes = 60_000;

    public static TheoryData<string> Small
        => [.. SharedFiles.Names("corpus", ".yaml", ".json").Where(name => SharedFiles.Root is not { } root || name == SharedFiles.Missing || new FileInfo(Path.Combine(root, "corpus", name)).Length < MostBytes)];

    [Theory]
    [MemberData(nameof(Small))]
    public void A_real_document_gives_a_client_that_compiles(string name)
    {
        GeneratorInput input = GeneratorInput.Of(File.ReadAllText(SharedFiles.PathOf("corpus", name)), name);

        GeneratorRun run = GeneratorHarness.Run(input);

        Harmless.AssertSound(run);
        run.AssertCompiles();
        Assert.NotEmpty(run.Sources);
        Assert.Equal(run.AllText, GeneratorHarness.Run(input).AllText);
    }
}
