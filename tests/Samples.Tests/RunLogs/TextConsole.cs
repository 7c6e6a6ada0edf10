using System.Text;
using Spectre.Console;

namespace Upstash.Workflow.Samples.Tests.RunLogs;

/// <summary>A console 120 characters wide, without colours, that keeps what is written to it.</summary>
internal sealed class TextConsole
{
    private readonly StringWriter _writer;

    public TextConsole(Encoding? encoding = null)
    {
        _writer = new EncodedWriter(encoding ?? Encoding.UTF8) { NewLine = "\n" };
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(_writer),
        });
        Console.Profile.Width = 120;
        Console.Profile.Capabilities.Unicode = encoding is null;
    }

    public IAnsiConsole Console { get; }

    public string Text => _writer.ToString();

    /// <summary>The lines without the blanks at their ends.</summary>
    public IReadOnlyList<string> Lines
        => [.. Text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)];

    private sealed class EncodedWriter(Encoding encoding) : StringWriter
    {
        public override Encoding Encoding => encoding;
    }
}
