using System.CommandLine;

namespace RunLogs.CommandLine;

/// <summary>The options of the tool, in the order of the help page.</summary>
internal sealed class CommandOptions
{
    public Option<string?> State { get; } = Text("--state", "STATE", $"Runs in this state, or with a step in it: {string.Join(", ", StateArgument.Names)}.", "-s");

    public Option<string?> Url { get; } = Text("--url", "URL", "Runs of this workflow URL, exactly.", "-u");

    public Option<string[]> Run { get; } = new("--run", "-r")
    {
        HelpName = "ID[@CREATED]",
        Description = "Show this run with its steps. @CREATED (Unix milliseconds) tells runs of the same id apart. May be repeated.",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<string?> Label { get; } = Text("--label", "LABEL", "Runs with this label.", "-l");

    public Option<string?> FlowControlKey { get; } = Text("--flow-control-key", "KEY", "Runs with this flow control key.");

    public Option<string?> CallerIp { get; } = Text("--caller-ip", "IP", "Runs triggered from this address.");

    public Option<string?> From { get; } = Text("--from", "TIME", "Runs created since: 2h (ago; s, m, h, d, w), 2026-01-31, 2026-01-31T10:00, Unix milliseconds.");

    public Option<string?> To { get; } = Text("--to", "TIME", "Runs created until, the same forms. A day alone is included.");

    public Option<long?> TrimBody { get; } = new("--trim-body") { HelpName = "BYTES", Description = "Cut bodies to so many bytes; 0 leaves them out." };

    public Option<string?> Cursor { get; } = Text("--cursor", "CURSOR", "Go on where an earlier list stopped.");

    public Option<int?> PageSize { get; } = new("--page-size") { HelpName = "N", Description = "Runs asked for at a time. The service gives 10 at most." };

    public Option<int?> Limit { get; } = new("--limit", "-n") { HelpName = "N", Description = "Show so many runs at most. [default: 50]" };

    public Option<bool> All { get; } = new("--all", "-a") { Description = "Show all runs." };

    public Option<bool> Json { get; } = new("--json") { Description = "A run a line, as the service sent it." };

    public Option<bool> Local { get; } = new("--local") { Description = "Ask the local server with sample runs, token or not." };

    public IEnumerable<Option> InOrder =>
        [State, Url, Run, Label, FlowControlKey, CallerIp, From, To, TrimBody, Cursor, PageSize, Limit, All, Json, Local];

    private static Option<string?> Text(string name, string helpName, string description, params string[] aliases)
        => new(name, aliases) { HelpName = helpName, Description = description };
}
