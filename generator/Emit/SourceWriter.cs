using System.Text;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>
/// Text with indentation. Lines end in <c>\n</c> on every machine, blank lines carry no spaces, and lists that do not fit are wrapped
/// one item a line, so that emitters show the shape of the output and nothing else.
/// </summary>
internal sealed class SourceWriter
{
    /// <summary>Where a line is wrapped when it can be.</summary>
    public const int Columns = 150;

    private const int IndentSize = 4;

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isAtBlockStart = true;

    /// <summary>How many columns are left on a line at the current depth.</summary>
    public int RemainingColumns => Columns - (_depth * IndentSize);

    public void Line(string text = "")
    {
        _isAtBlockStart = false;
        if (text.Length > 0)
            _text.Append(' ', _depth * IndentSize).Append(text);
        _text.Append('\n');
    }

    /// <summary>Several lines, usually a raw string literal of an emitter.</summary>
    public void Lines(string text)
    {
        foreach (string line in text.Split('\n'))
            Line(line.TrimEnd('\r'));
    }

    /// <summary>The blank line between two members: none before the first one of a block.</summary>
    public void Separate()
    {
        if (!_isAtBlockStart)
            Line();
    }

    /// <summary>Braces around what is written until the scope is disposed.</summary>
    public Scope Block(string close = "}")
    {
        Line("{");
        return Indent(close);
    }

    public Scope Indent() => Indent(close: null);

    /// <summary><c>open item, item close</c> on one line when that fits, else an item a line.</summary>
    public void List(string open, IReadOnlyList<string> items, string close)
    {
        string line = open + string.Join(", ", items) + close;
        if (items.Count == 0 || line.Length <= RemainingColumns)
        {
            Line(line);
            return;
        }

        Line(open.TrimEnd());
        using (Indent())
        {
            for (int i = 0; i < items.Count; i++)
                Line(items[i] + (i == items.Count - 1 ? close : ","));
        }
    }

    public override string ToString() => _text.ToString();

    private Scope Indent(string? close)
    {
        _depth++;
        _isAtBlockStart = true;
        return new Scope(this, close);
    }

    private void Unindent(string? close)
    {
        _depth--;
        if (close is not null)
            Line(close);
    }

    public readonly struct Scope(SourceWriter writer, string? close) : IDisposable
    {
        public void Dispose() => writer.Unindent(close);
    }
}
