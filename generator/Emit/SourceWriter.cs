using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>
/// Text with indentation. Lines end in <c>\n</c> on every machine, blank lines carry no spaces, and lists that do not fit are wrapped
/// one item a line, so that emitters show the shape of the output and nothing else.
/// </summary>
/// <remarks>Interpolated text goes into the buffer piece by piece (<see cref="LineText"/>): a large document is tens of megabytes of lines.</remarks>
internal sealed class SourceWriter
{
    /// <summary>Where a line is wrapped when it can be.</summary>
    public const int Columns = 150;

    private const int IndentSize = 4;

    private readonly TextBuffer _text;
    private int _depth;
    private int _lineStart;
    private bool _isAtBlockStart = true;

    public SourceWriter()
        : this(new TextBuffer())
    {
    }

    public SourceWriter(TextBuffer buffer) => _text = buffer;

    /// <summary>How many columns are left on a line at the current depth.</summary>
    public int RemainingColumns => Columns - (_depth * IndentSize);

    public void Line() => Line("");

    public void Line(string text)
    {
        BeginLine();
        _text.Append(text);
        EndLine();
    }

    /// <summary>An interpolated line: the compiler has the handler write every piece before it calls this method.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] LineText text)
    {
        _ = text;
        EndLine();
    }

    /// <summary>Several lines, usually a raw string literal of an emitter.</summary>
    public void Lines(string text)
    {
        BeginLine();
        AppendLines(text);
        EndLine();
    }

    /// <inheritdoc cref="Lines(string)"/>
    public void Lines([InterpolatedStringHandlerArgument("")] LinesText text)
    {
        _ = text;
        EndLine();
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

    /// <summary>Brackets around what is written until the scope is disposed.</summary>
    public Scope Brackets(string close)
    {
        Line("[");
        return Indent(close);
    }

    /// <summary><c>open item, item close</c> on one line when that fits, else an item a line.</summary>
    public void List(string open, IReadOnlyList<string> items, string close)
    {
        if (items.Count == 0 || LengthOf(open, items, close) <= RemainingColumns)
            WriteOnOneLine(open, items, close);
        else
            WriteOneALine(open, items, close);
    }

    /// <summary>The same for many short items: as many on a line as fit.</summary>
    public void Fill(string open, IReadOnlyList<string> items, string close)
    {
        if (items.Count == 0 || LengthOf(open, items, close) <= RemainingColumns)
        {
            WriteOnOneLine(open, items, close);
            return;
        }

        Line(open.TrimEnd());
        using (Indent())
            WriteFilled(items, close);
    }

    public override string ToString() => _text.ToString();

    internal void BeginLine()
    {
        _isAtBlockStart = false;
        _text.Append(' ', _depth * IndentSize);
        _lineStart = _text.Length;
    }

    internal void EndLine()
    {
        // A blank line carries no spaces.
        if (_text.Length == _lineStart)
            _text.Length -= _depth * IndentSize;
        _text.Append('\n');
    }

    internal void Append(string text) => _text.Append(text);

    internal void AppendLines(string text)
    {
        int start = 0;
        for (int end; (end = text.IndexOf('\n', start)) >= 0; start = end + 1)
        {
            int length = end - start - (end > start && text[end - 1] == '\r' ? 1 : 0);
            _text.Append(text, start, length);
            EndLine();
            BeginLine();
        }

        _text.Append(text, start, text.Length - start);
    }

    private void WriteOnOneLine(string open, IReadOnlyList<string> items, string close)
    {
        BeginLine();
        _text.Append(open);
        for (int i = 0; i < items.Count; i++)
        {
            _text.Append(i == 0 ? "" : ", ");
            _text.Append(items[i]);
        }

        _text.Append(close);
        EndLine();
    }

    private void WriteOneALine(string open, IReadOnlyList<string> items, string close)
    {
        Line(open.TrimEnd());
        using (Indent())
        {
            for (int i = 0; i < items.Count; i++)
                Line($"{items[i]}{(i == items.Count - 1 ? close : ",")}");
        }
    }

    private void WriteFilled(IReadOnlyList<string> items, string close)
    {
        BeginLine();
        for (int i = 0; i < items.Count; i++)
        {
            bool isFirst = _text.Length == _lineStart;
            if (!isFirst && _text.Length - _lineStart + 2 + items[i].Length > RemainingColumns)
            {
                EndLine();
                BeginLine();
                isFirst = true;
            }

            _text.Append(isFirst ? "" : " ");
            _text.Append(items[i]);
            _text.Append(i == items.Count - 1 ? close : ",");
        }

        EndLine();
    }

    private static int LengthOf(string open, IReadOnlyList<string> items, string close)
    {
        int length = open.Length + close.Length + (2 * (items.Count - 1));
        for (int i = 0; i < items.Count; i++)
            length += items[i].Length;
        return length;
    }

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
