using Spectre.Console;

namespace RunLogs.Rendering;

/// <summary>Where results, notes and progress go: results to the one stream, everything else to the other, so that pipes stay clean.</summary>
internal sealed class Screen(IAnsiConsole results, IAnsiConsole notes, OutputDevice device)
{
    // A pipe has no width; this one holds the longest line of a tree.
    private const int PipeWidth = 220;

    public IAnsiConsole Results => results;

    public OutputDevice Device => device;

    /// <summary>The results as plain text, past all markup and wrapping.</summary>
    public TextWriter Text => results.Profile.Out.Writer;

    public static Screen OfProcess()
        => new(
            Console(System.Console.Out, System.Console.IsOutputRedirected),
            Console(System.Console.Error, System.Console.IsErrorRedirected),
            System.Console.IsOutputRedirected ? OutputDevice.Pipe : OutputDevice.Terminal);

    /// <summary>A line beside the results.</summary>
    public void Note(string text) => notes.Profile.Out.Writer.WriteLine(text);

    /// <summary>Works, and shows how far it got while somebody can see it.</summary>
    public async Task<T> WithProgressAsync<T>(string title, Func<Action<string>, Task<T>> work)
        => notes.Profile.Capabilities is { Interactive: true, Ansi: true }
            ? await notes.Status().StartAsync(Markup.Escape(title), status => work(text => status.Status = Markup.Escape(text))).ConfigureAwait(false)
            : await work(static _ => { }).ConfigureAwait(false);

    // NO_COLOR asks for no colour alone, but whoever sets it wants plain text: no other escape sequences either.
    private static IAnsiConsole Console(TextWriter writer, bool isRedirected)
    {
        bool isPlain = isRedirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
            Interactive = isPlain ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (isRedirected)
        {
            console.Profile.Width = PipeWidth;
        }

        return console;
    }
}

/// <summary>What reads the results.</summary>
internal enum OutputDevice
{
    Terminal,
    Pipe,
}
