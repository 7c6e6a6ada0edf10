using Spectre.Console;

namespace RunLogs.Rendering;

/// <summary>How a state looks: a symbol and a word, so that nothing depends on colour alone.</summary>
internal sealed record StateLook(string Symbol, string Word, string Colour)
{
    public string Text => $"{Symbol} {Word}";

    public string Markup => $"[{Colour}]{Spectre.Console.Markup.Escape(Text)}[/]";

    public string SymbolMarkup => $"[{Colour}]{Spectre.Console.Markup.Escape(Symbol)}[/]";

    /// <param name="state">The wire value; an unknown one is shown as it is.</param>
    /// <param name="console">The console that will show it.</param>
    public static StateLook Of(string state, IAnsiConsole console)
    {
        bool unicode = console.Profile.Capabilities.Unicode;
        return state switch
        {
            "RUN_SUCCESS" or "STEP_SUCCESS" => new(unicode ? "✓" : "+", "success", "green"),
            "RUN_FAILED" or "STEP_FAILED" => new(unicode ? "✗" : "x", "failed", "red"),
            "RUN_STARTED" => new(unicode ? "●" : "*", "started", "blue"),
            "STEP_PROGRESS" => new(unicode ? "●" : "*", "in progress", "blue"),
            "STEP_RETRY" => new(unicode ? "↻" : "r", "retrying", "yellow"),
            "RUN_CANCELED" or "STEP_CANCELED" => new(unicode ? "⊘" : "-", "canceled", "grey"),
            "" => new("?", "unknown", "default"),
            _ => new("?", Human.OneLine(state, 24), "default"),
        };
    }
}
