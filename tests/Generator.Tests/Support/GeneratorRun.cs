using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Upstash.Workflow.Generator.Tests.Support;

/// <summary>One run: what was generated, what was said, what each step did.</summary>
internal sealed class GeneratorRun(GeneratorDriver driver, CSharpCompilation compilation, GeneratorInput input, IReadOnlyList<AdditionalText> files)
{
    private readonly GeneratorRunResult _result = driver.GetRunResult().Results.Single();

    public GeneratorDriver Driver => driver;

    public GeneratorInput Input => input;

    public IReadOnlyList<AdditionalText> Files => files;

    public ImmutableArray<Diagnostic> Diagnostics => _result.Diagnostics;

    public Exception? Exception => _result.Exception;

    /// <summary>The generated files by hint name.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; } =
        driver.GetRunResult().Results.Single().GeneratedSources.IsDefault
            ? new Dictionary<string, string>()
            : driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    public string Source(string hintNameEnd) => Sources.Single(source => source.Key.EndsWith(hintNameEnd, StringComparison.Ordinal)).Value;

    /// <summary>Everything generated, in one text.</summary>
    public string AllText => string.Join("\n", Sources.OrderBy(source => source.Key, StringComparer.Ordinal).Select(source => source.Value));

    public CSharpCompilation Output
        => compilation
            .AddSyntaxTrees(_result.GeneratedSources.Select(source => CSharpSyntaxTree.ParseText(source.SourceText, GeneratorHarness.ParseOptions, source.HintName)));

    /// <summary>Fails on anything the compiler says about the generated code, missing documentation included.</summary>
    public GeneratorRun AssertCompiles()
    {
        Assert.Null(Exception);
        string[] problems = [.. Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info).Select(diagnostic => diagnostic.ToString())];
        Assert.True(problems is [], string.Join('\n', problems.Take(10)));
        return this;
    }

    /// <summary>No unasserted diagnostics: prints what a test would have to expect.</summary>
    public GeneratorRun AssertDiagnostics(params string[] expected)
    {
        Assert.Equal(expected, Diagnostics.Select(Describe));
        return this;
    }

    /// <summary><c>UWG1003 Warning (4,1): message</c>, lines and columns from 1.</summary>
    public static string Describe(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        return $"{diagnostic.Id} {diagnostic.Severity} ({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }

    /// <summary>What every output of the step named <paramref name="step"/> did, in order.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step)
        => _result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> steps)
            ? [.. steps.SelectMany(run => run.Outputs).Select(output => output.Reason)]
            : [];

    public IEnumerable<object> Outputs(string step)
        => _result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> steps)
            ? steps.SelectMany(run => run.Outputs).Select(output => output.Value)
            : [];

    /// <summary>What the outputs did that add sources.</summary>
    public IReadOnlyList<IncrementalStepRunReason> SourceOutputReasons
        => [.. _result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason)];
}
