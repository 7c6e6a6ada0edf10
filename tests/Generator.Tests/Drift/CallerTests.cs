using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Drift;

/// <summary>What is said of callers is held against callers: a program that uses all of the accepted client is compiled against the present one.</summary>
public sealed class CallerTests
{
    public static TheoryData<string> Names => [.. DriftCase.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Callers_stop_compiling_exactly_when_it_is_said(string name)
    {
        DriftCase drift = DriftCase.Read(name);

        AssertSaid(drift.Input);
    }

    [Theory]
    [MemberData(nameof(SharedDrift.Mutations), MemberType = typeof(SharedDrift))]
    public void And_so_for_every_mutation_of_the_bundled_document(string file)
    {
        string mutation = File.ReadAllText(Repository.Shared("drift", "mutations", file));

        AssertSaid(GeneratorInput.Of(mutation).WithBaseline(Repository.BundledSpec));
    }

    [Theory]
    [MemberData(nameof(SharedDrift.Pairs), MemberType = typeof(SharedDrift))]
    public void And_for_every_step_of_a_real_history(string from, string to)
    {
        string accepted = File.ReadAllText(Repository.Shared("drift", "history", from)), present = File.ReadAllText(Repository.Shared("drift", "history", to));

        AssertSaid(GeneratorInput.Of(present).WithBaseline(accepted));
    }

    private static void AssertSaid(GeneratorInput input)
        => Assert.Null(Callers.Of(input.Documents[^1].Text!).Disagreement(GeneratorHarness.Run(input)));
}
