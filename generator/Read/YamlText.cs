using YamlDotNet.Core;

namespace Upstash.Workflow.Generator.Read;

/// <summary>
/// The text YamlDotNet is given: the document's, except that a byte order mark is left out, separators it misreads are hidden, and faults it
/// does not forgive are mended. Lines stay lines; how far the columns of a line have moved is remembered, so positions are the document's.
/// </summary>
internal sealed class YamlText
{
    private readonly string _document;
    private readonly LineMap _original;
    private readonly LineSeparators? _separators;
    private readonly Dictionary<int, int> _shifts;

    // Of the mended text; null as long as it is the document's own, where an offset is an offset.
    private readonly LineMap? _lines;
    public YamlText(string text, LineMap original)
    {
        bool hasMark = text.StartsWith("\uFEFF", StringComparison.Ordinal);
        _document = text;
        _original = original;
        _separators = LineSeparators.In(text);
        _shifts = hasMark ? new() { [0] = -1 } : [];
        string content = hasMark ? text.Substring(1) : text;
        Text = _separators?.Hide(content) ?? content;
    }

    private YamlText(string text, YamlText source, Dictionary<int, int> shifts)
    {
        Text = text;
        _document = source._document;
        _original = source._original;
        _separators = source._separators;
        _shifts = shifts;
        _lines = new LineMap(text);
    }

    public string Text { get; }

    /// <summary>The offset in the document of a place YamlDotNet names.</summary>
    public int Offset(Mark mark) => Offset((int)mark.Line - 1, (int)mark.Column - 1);

    /// <summary>The offset in the document of an offset in <see cref="Text"/>.</summary>
    public int Offset(int offset)
    {
        if (_lines is null)
            return offset + (_document.Length - Text.Length);
        int line = _lines.Line(offset);
        return Offset(line, offset - _lines.Start(line));
    }

    public int Offset(int line, int column)
    {
        int shift = _shifts.TryGetValue(line, out int value) ? value : 0;
        int start = _original.Start(line);
        return Math.Min(start + Math.Max(0, column - shift), _original.Start(line + 1));
    }

    /// <summary>The tab in the white space a line of the document begins with; -1 when there is none.</summary>
    public int FindIndentingTab(int line)
    {
        int end = _original.Start(line + 1);
        for (int i = _original.Start(line); i < end && _document[i] is ' ' or '\t'; i++)
        {
            if (_document[i] == '\t')
                return i;
        }

        return -1;
    }

    /// <summary>Where the text of the document between two offsets ends when trailing white space is left out.</summary>
    public int TrimEnd(int start, int end)
    {
        while (end > start && _document[end - 1] is ' ' or '\t' or '\n' or '\r')
            end--;
        return end;
    }

    /// <summary>A value as the document has it.</summary>
    public string Restore(string value) => _separators?.Restore(value) ?? value;

    /// <param name="text">The mended text, with as many lines.</param>
    /// <param name="moved">Lines whose content has moved to the right, and how far.</param>
    public YamlText Mended(string text, IEnumerable<KeyValuePair<int, int>> moved)
    {
        var shifts = new Dictionary<int, int>(_shifts);
        foreach (KeyValuePair<int, int> line in moved)
            shifts[line.Key] = line.Value + (shifts.TryGetValue(line.Key, out int before) ? before : 0);
        return new YamlText(text, this, shifts);
    }
}
