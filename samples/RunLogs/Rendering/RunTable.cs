using RunLogs.View;
using Spectre.Console;

namespace RunLogs.Rendering;

/// <summary>The runs as a table for the eyes.</summary>
internal static class RunTable
{
    public static void Write(IAnsiConsole console, IReadOnlyList<RunView> runs, DateTimeOffset now)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumns(
            new TableColumn("State").NoWrap(),
            new TableColumn("Run").NoWrap(),
            new TableColumn("Workflow").NoWrap(),
            new TableColumn("Label").NoWrap(),
            new TableColumn("Started").NoWrap().RightAligned(),
            new TableColumn("Took").NoWrap().RightAligned());
        foreach (RunView run in runs)
        {
            table.AddRow(
                StateLook.Of(run.State, console).Markup,
                Markup.Escape(Human.OneLine(run.Id, 40)),
                Markup.Escape(ShortUrl(run.Url)),
                Markup.Escape(Human.OneLine(string.Join(',', run.Labels), 24)),
                run.CreatedAt is { } created ? Human.Age(created, now) : "",
                Human.Took(run, now));
        }

        console.Write(table);
    }

    /// <summary>The last two parts of the path tell workflows apart; the host is the same for most.</summary>
    internal static string ShortUrl(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? uri))
        {
            return Human.OneLine(url, 36);
        }

        string[] parts = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return Human.OneLine(parts.Length == 0 ? uri.Authority : string.Join('/', parts.TakeLast(2)), 36);
    }
}
