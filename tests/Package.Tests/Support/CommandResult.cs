namespace Upstash.Workflow.Package.Tests.Support;

/// <summary>What a command said, both streams in one, and how it ended.</summary>
public sealed record CommandResult(string Command, string Folder, int ExitCode, string Output)
{
    /// <summary>The lines it wrote, without the empty ones.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Returns itself when the command succeeded; else fails with all that it said.</summary>
    public CommandResult Succeeded()
    {
        Assert.True(ExitCode == 0, ToString());
        return this;
    }

    public override string ToString() => $"{Command}\nin {Folder}\nended with {ExitCode}:\n{Output}";
}
