using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
    {
        Compilation accepted = GeneratorHarness.Run(GeneratorInput.Of(input.Documents[^1].Text!)).Output;
        GeneratorRun run = GeneratorHarness.Run(input);
        string program = CallerProgram.Write(accepted);
        SyntaxTree callers = CSharpSyntaxTree.ParseText(program, GeneratorHarness.ParseOptions, "Caller.cs");
        Assert.Empty(Errors(accepted, callers));

        string[] errors = [.. Errors(run.Output, callers)];
        string[] said = [.. run.Diagnostics.Where(RuleTests.IsDrift).Where(diagnostic => diagnostic.GetMessage(null).Contains("no longer compile", StringComparison.Ordinal)).Select(GeneratorRun.Describe)];
        Assert.True((errors.Length > 0) == (said.Length > 0), $"The compiler says:\n{string.Join('\n', errors.Take(10))}\nWe say:\n{string.Join('\n', said)}");
    }

    private static IEnumerable<string> Errors(Compilation client, SyntaxTree callers)
        => client.AddSyntaxTrees(callers).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => $"{diagnostic} | {callers.GetText().Lines[Math.Min(diagnostic.Location.GetLineSpan().StartLinePosition.Line, callers.GetText().Lines.Count - 1)]}");
}
