using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Drift;

/// <summary>The callers of an accepted client, to be compiled against others.</summary>
internal sealed class Callers(SyntaxTree program)
{
    public static Callers Of(string accepted)
    {
        CSharpCompilation client = GeneratorHarness.Run(GeneratorInput.Of(accepted)).Output;
        var callers = new Callers(CSharpSyntaxTree.ParseText(CallerProgram.Write(client), GeneratorHarness.ParseOptions, "Caller.cs"));
        Assert.Empty(callers.Errors(client));
        return callers;
    }

    /// <summary>Null where the compiler and the generator are of one mind about a drifted client.</summary>
    public string? Disagreement(GeneratorRun run)
    {
        string[] errors = [.. Errors(run.Output)];
        string[] said = [.. run.Diagnostics.Where(RuleTests.IsDrift).Where(diagnostic => diagnostic.GetMessage(null).Contains("no longer compile", StringComparison.Ordinal)).Select(GeneratorRun.Describe)];
        bool failed = run.Diagnostics.Any(diagnostic => diagnostic.Id is "UWG1099" or "UWG1009");
        return errors.Length > 0 == said.Length > 0 && !failed ? null : $"the compiler says\n{string.Join('\n', errors.Take(5))}\nwe say\n{string.Join('\n', run.Diagnostics.Select(GeneratorRun.Describe))}";
    }

    private IEnumerable<string> Errors(Compilation client)
        => client.AddSyntaxTrees(program).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => $"{diagnostic} | {LineOf(diagnostic)}");

    private string LineOf(Diagnostic diagnostic)
        => diagnostic.Location.SourceTree == program ? program.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim() : "";
}
