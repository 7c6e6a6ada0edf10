namespace Upstash.Workflow.Package.Tests.Support;

/// <summary>A build that has ended, well or not.</summary>
public sealed class BuildResult(CommandResult command)
{
    /// <summary>Errors and warnings, each once though several targets may have said it.</summary>
    public IReadOnlyList<BuildDiagnostic> Diagnostics { get; }
        = [.. command.Output.Split('\n').Select(BuildDiagnostic.Parse).OfType<BuildDiagnostic>().Distinct()];

    /// <summary>Nothing to complain about, which includes the analyzer that does not load (CS8032, CS9057) or throws (CS8785, AD0001).</summary>
    public void IsClean()
    {
        Assert.True(Diagnostics.Count == 0, command.ToString());
        command.Succeeded();
    }

    public void Failed() => Assert.True(command.ExitCode != 0, command.ToString());

    public void Succeeded() => command.Succeeded();

    /// <summary>These lines, in this order and next to each other, among others.</summary>
    public void Says(params string[] lines)
        => Assert.True(
            Enumerable.Range(0, command.Lines.Length).Any(start => command.Lines.Skip(start).Take(lines.Length).SequenceEqual(lines)),
            $"expected:\n{string.Join('\n', lines)}\n{command}");

    /// <summary>Some line has this in it.</summary>
    public void Mentions(string text) => Assert.True(command.Lines.Any(line => line.Contains(text, StringComparison.Ordinal)), $"expected: {text}\n{command}");

    /// <summary>The one diagnostic with this id.</summary>
    public BuildDiagnostic Single(string id)
    {
        BuildDiagnostic[] found = [.. With(id)];
        Assert.True(found.Length == 1, $"{id}: found {found.Length}, expected one\n{command}");
        return found[0];
    }

    public void HasNo(string id) => Assert.True(!With(id).Any(), $"{id} was not expected\n{command}");

    public IEnumerable<BuildDiagnostic> With(string id) => Diagnostics.Where(diagnostic => diagnostic.Id == id);

    public override string ToString() => command.ToString();
}
