namespace Upstash.Workflow.Generator.Read;

/// <summary>
/// Offsets to lines and back. A line ends with LF, CR or CRLF, as YAML and JSON have it; that U+0085, U+2028 and U+2029 end lines for the
/// compiler does not matter here.
/// </summary>
internal sealed class LineMap : SpanOrigin
{
    private readonly int _length;
    private int[] _starts;

    // Nodes come in document order, so the next question is nearly always about the same line or the one after it.
    private int _recent;

    public LineMap(string text)
    {
        _length = text.Length;
        _starts = new int[Math.Max(16, text.Length / 32)];
        LineCount = 1;
        if (text.IndexOf('\r') >= 0)
            FindAnyBreaks(text);
        else
            FindLineFeeds(text);
    }

    public int LineCount { get; private set; }

    /// <summary>The first offset of a line; the end of the text for a line behind the last.</summary>
    public int Start(int line) => line < LineCount ? _starts[line] : _length;

    public int Line(int offset)
    {
        int line = _recent;
        if (offset < _starts[line] || (line + 1 < LineCount && offset >= _starts[line + 1]))
            line = Search(offset);
        return _recent = line;
    }

    public override SourceSpan Span(int start, int end)
    {
        start = Math.Min(start, _length);
        end = Math.Min(Math.Max(start, end), _length);
        int line = Line(start);
        int column = start - _starts[line];
        int endLine = Line(end);
        return new(start, end - start, line, column, endLine, end - _starts[endLine]);
    }

    // The search for one character is the fastest there is.
    private void FindLineFeeds(string text)
    {
        for (int i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1))
            AddStart(i + 1);
    }

    private void FindAnyBreaks(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                AddStart(i + 1);
        }
    }

    private void AddStart(int offset)
    {
        if (LineCount == _starts.Length)
            Array.Resize(ref _starts, LineCount * 2);
        _starts[LineCount++] = offset;
    }

    private int Search(int offset)
    {
        int next = _recent + 1;
        if (next < LineCount && offset >= _starts[next] && (next + 1 == LineCount || offset < _starts[next + 1]))
            return next;
        int index = Array.BinarySearch(_starts, 0, LineCount, offset);
        return index >= 0 ? index : ~index - 1;
    }
}
