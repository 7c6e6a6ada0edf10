using System.Globalization;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Drift;

/// <summary>
/// Edits that nobody thought of: whatever they do, callers stop compiling exactly when it is said. <c>DRIFT_EDITS=5000</c> tries more of them,
/// <c>DRIFT_DOCUMENT=path</c> tries them on another document.
/// </summary>
public sealed class RandomEditTests
{
    // Where the first of them begins; each is reproducible by its number.
    private static readonly int First = Number("DRIFT_FIRST", 0), Count = Number("DRIFT_EDITS", 40);

    private static readonly string Pets = Environment.GetEnvironmentVariable("DRIFT_DOCUMENT") is { Length: > 0 } path ? File.ReadAllText(path) : DriftCase.Base;

    [Fact]
    public void Callers_stop_compiling_exactly_when_it_is_said()
    {
        var callers = Callers.Of(Pets);
        string[] problems = [.. Enumerable.Range(First, Count).Select(seed => Problem(callers, seed)).OfType<string>()];

        Assert.True(problems is [], string.Join("\n\n", problems));
    }

    private static string? Problem(Callers callers, int seed)
    {
        string present = RandomEdit.Of(Pets, seed);
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(present).WithBaseline(Pets));
        // What cannot be generated from has no callers.
        return run.Sources.Count == 0 ? null : callers.Disagreement(run) is { } disagreement ? $"Edit {seed}: {disagreement}" : null;
    }

    private static int Number(string variable, int otherwise)
        => int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : otherwise;
}
