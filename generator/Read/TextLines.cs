namespace Upstash.Workflow.Generator.Read;

/// <summary>A text seen as lines, without their breaks.</summary>
internal sealed class TextLines(string text)
{
    private readonly LineMap _map = new(text);

    public int Count => _map.LineCount;

    public int Start(int line) => _map.Start(line);

    public int LineOf(int offset) => _map.Line(offset);

    public string this[int line] => text.Substring(Start(line), End(line) - Start(line));

    public bool IsBlank(int line)
    {
        int end = _map.Start(line + 1);
        for (int i = Start(line); i < end; i++)
        {
            if (text[i] is not (' ' or '\t' or '\n' or '\r'))
                return false;
        }

        return true;
    }

    public bool Has(int line, char[] anyOf) => text.IndexOfAny(anyOf, Start(line), _map.Start(line + 1) - Start(line)) >= 0;

    /// <summary>The number of spaces the line begins with.</summary>
    public int Indent(int line)
    {
        int position = Start(line);
        while (position < text.Length && text[position] == ' ')
            position++;
        return position - Start(line);
    }

    public bool IsSpaces(int line) => Start(line) + Indent(line) == End(line);

    private int End(int line)
    {
        int end = _map.Start(line + 1);
        while (end > Start(line) && text[end - 1] is '\n' or '\r')
            end--;
        return end;
    }
}
