using System.CommandLine;
using System.CommandLine.Invocation;

namespace RunLogs.CommandLine;

/// <summary>The command line: reads it, or explains it, and runs the tool.</summary>
internal sealed class RunLogsCommand
{
    private const string Description = """
        Lists the runs of Upstash Workflow, newest first, or shows one with its steps.

        With QSTASH_TOKEN in the environment it asks the real service (QSTASH_URL and QSTASH_REGION count too). Without a token it starts
        a local server with sample runs, so that there is something to see.

        On a terminal the list is a table; in a pipe it is plain columns with nothing shortened. NO_COLOR is honoured.

        Exit codes: 0 done; 1 the service or the network failed; 2 wrong usage; 3 no such run (--run); 130 interrupted.
        """;

    private readonly CommandOptions _options = new();
    private readonly RootCommand _command = new(Description);
    private readonly TimeProvider _clock;
    private readonly Func<Settings, CancellationToken, Task<int>> _run;

    public RunLogsCommand(TimeProvider clock, Func<Settings, CancellationToken, Task<int>> run)
    {
        _clock = clock;
        _run = run;
        foreach (Option option in _options.InOrder)
        {
            _command.Options.Add(option);
        }

        _options.State.CompletionSources.Add([.. StateArgument.Names]);
        _command.SetAction(static _ => ExitCode.Ok);
    }

    public async Task<int> InvokeAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        ParseResult typed = _command.Parse(arguments);
        if (typed.Action is not null and not ParseErrorAction && typed.Action != _command.Action)
        {
            // --help or --version: theirs wins over any error beside it.
            return await typed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error }).ConfigureAwait(false);
        }

        SettingsReader reader = new(_options, _clock);
        Settings settings = typed.Errors.Count == 0 ? reader.Read(typed) : new Settings();
        string[] errors = [.. typed.Errors.Select(wrong => wrong.Message), .. reader.Errors];
        if (errors.Length > 0)
        {
            return Refuse(errors, error);
        }

        using Interruption interruption = new();
        return await _run(settings, interruption.Token).ConfigureAwait(false);
    }

    private static int Refuse(IEnumerable<string> errors, TextWriter output)
    {
        foreach (string error in errors)
        {
            output.WriteLine(error);
        }

        output.WriteLine("--help lists the options.");
        return ExitCode.Usage;
    }
}
