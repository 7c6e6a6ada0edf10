namespace Upstash.Workflow.Generator.Read;

/// <summary>A text seen as lines, without their breaks.</summary>
internal sealed class TextLines(string text)
{
    private readonly LineMap _map = new(text);

    public int Count => _map.LineCount;

    public int Start(int line) => _map.Start(line);

    public int LineOf(int offset) => _map.Line(offset);

    public string this[int line] => text.Substring(Start(line), End(line) - Start(line));

    public bool IsBlank(int line) => text.AsSpan(Start(line), End(line) - Start(line)).TrimStart(" \t".AsSpan()).IsEmpty;

    /// <summary>The number of spaces the line begins with.</summary>
    public int Indent(int line)
    {
        int position = Start(line);
        while (position < text.Length && text[position] == ' ')
            position++;
        return position - Start(line);
    }

    private int End(int line)
    {
        int end = _map.Start(line + 1);
        while (end > Start(line) && text[end - 1] is '\n' or '\r')
            end--;
        return end;
    }
}
