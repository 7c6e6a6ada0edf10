using RunLogs.View;
using Spectre.Console;

namespace RunLogs.Rendering;

/// <summary>One run with all its steps.</summary>
internal sealed class RunTree
{
    private const int BarWidth = 24;
    private const int GuideWidth = 4;
    private const int LongestName = 40;

    private readonly IAnsiConsole _console;
    private readonly RunView _run;
    private readonly DateTimeOffset _now;
    private readonly Timeline _timeline;
    private readonly int _nameWidth;

    private RunTree(IAnsiConsole console, RunView run, DateTimeOffset now)
    {
        _console = console;
        _run = run;
        _now = now;
        _timeline = new Timeline(run, now);
        _nameWidth = _timeline.Groups.SelectMany(group => group.Steps.Select(step => Depth(group) * GuideWidth + Name(step).Length)).Append(8).Max();
    }

    public static void Write(IAnsiConsole console, RunView run, DateTimeOffset now) => new RunTree(console, run, now).Write();

    private void Write()
    {
        Tree tree = new(Title());
        foreach (Fact fact in _run.Facts)
        {
            tree.AddNode(FactMarkup(fact));
        }

        foreach (TimedGroup group in _timeline.Groups)
        {
            AddGroup(tree, group);
        }

        _console.Write(tree);
    }

    private string Title()
    {
        string title = $"{StateLook.Of(_run.State, _console).Markup}  [bold]{Escape(_run.Id, 80)}[/]";
        if (_run.CreatedAt is { } created)
        {
            title += $"  {Human.Age(created, _now)}";
        }

        return _run.Duration(_now) is { } took ? $"{title}, {(_run.CompletedAt is null ? "running for" : "took")} {Human.Duration(took)}" : title;
    }

    private void AddGroup(IHasTreeNodes parent, TimedGroup group)
    {
        IHasTreeNodes node = Depth(group) == 0 ? parent : parent.AddNode($"[dim]{Escape(group.Type, 20)}[/]");
        foreach (TimedStep step in group.Steps)
        {
            AddStep(node, step, _nameWidth - (Depth(group) * GuideWidth));
        }
    }

    private void AddStep(IHasTreeNodes parent, TimedStep timed, int nameWidth)
    {
        StateLook look = StateLook.Of(timed.Step.State, _console);
        string name = Escape(Name(timed).PadRight(nameWidth), nameWidth);
        string took = Human.Duration(timed.End - timed.Start);
        string state = timed.Step.State == "STEP_SUCCESS" ? "" : $"  [{look.Colour}]{Markup.Escape(look.Word)}[/]";
        TreeNode node = parent.AddNode($"{look.SymbolMarkup} {name}  [{look.Colour}]{Bar(timed)}[/] {took,7}{state}");
        foreach (Fact fact in timed.Step.Facts)
        {
            node.AddNode(FactMarkup(fact));
        }

        foreach (ErrorView error in timed.Step.Errors)
        {
            node.AddNode(ErrorMarkup(error));
        }
    }

    private string Bar(TimedStep timed)
    {
        bool unicode = _console.Profile.Capabilities.Unicode;
        return DurationBar.Of(timed.Start, timed.End, _timeline.Total, BarWidth, unicode ? '━' : '=', unicode ? '·' : '.');
    }

    private string ErrorMarkup(ErrorView error)
    {
        string status = error.Status is > 0 ? $"{error.Status} " : "";
        string time = error.Time - _run.CreatedAt is { } after ? $" [dim]after {Human.Duration(after)}[/]" : "";
        return $"[red]{status}{Escape(error.Text, 90)}[/]{time}";
    }

    // A sequential step stands on the trunk; everything else is a branch of its own.
    private static int Depth(TimedGroup group) => group.Type == "sequential" ? 0 : 1;

    private static string Name(TimedStep timed) => Human.OneLine(timed.Step.Name.Length == 0 ? "message" : timed.Step.Name, LongestName);

    private static string FactMarkup(Fact fact) => $"[dim]{Escape(fact.Name, 24)}[/] {Escape(fact.Text, 110)}";

    private static string Escape(string text, int width) => Markup.Escape(text.Length > width ? Human.OneLine(text, width) : OnlyVisible(text));

    private static string OnlyVisible(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
