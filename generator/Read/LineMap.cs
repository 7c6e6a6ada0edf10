namespace Upstash.Workflow.Generator.Read;

/// <summary>
/// Offsets to lines and back. A line ends with LF, CR or CRLF, as YAML and JSON have it; that U+0085, U+2028 and U+2029 end lines for the
/// compiler does not matter here.
/// </summary>
internal sealed class LineMap
{
    private readonly int _length;
    private readonly List<int> _starts = [0];

    // Nodes come in document order, so the next question is nearly always about the same line or the one after it.
    private int _recent;

    public LineMap(string text)
    {
        _length = text.Length;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                _starts.Add(i + 1);
        }
    }

    public int LineCount => _starts.Count;

    /// <summary>The first offset of a line; the end of the text for a line behind the last.</summary>
    public int Start(int line) => line < _starts.Count ? _starts[line] : _length;

    public int Line(int offset)
    {
        int line = _recent;
        if (offset < _starts[line] || (line + 1 < _starts.Count && offset >= _starts[line + 1]))
            line = Search(offset);
        return _recent = line;
    }

    public SourceSpan Span(int start, int end)
    {
        start = Math.Min(start, _length);
        end = Math.Min(Math.Max(start, end), _length);
        int line = Line(start);
        int column = start - _starts[line];
        int endLine = Line(end);
        return new(start, end - start, line, column, endLine, end - _starts[endLine]);
    }

    private int Search(int offset)
    {
        int next = _recent + 1;
        if (next < _starts.Count && offset >= _starts[next] && (next + 1 == _starts.Count || offset < _starts[next + 1]))
            return next;
        int index = _starts.BinarySearch(offset);
        return index >= 0 ? index : ~index - 1;
    }
}
