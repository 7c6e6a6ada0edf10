using System.Text;

namespace Upstash.Workflow.Generator.Read;

/// <summary>Builds a text with spaces added or taken away at ascending offsets, in one pass.</summary>
internal sealed class LineEditor(string text)
{
    private readonly StringBuilder _result = new(text.Length);
    private int _copied;

    public bool HasEdits { get; private set; }

    public void Remove(int offset, int count)
    {
        CopyTo(offset);
        _copied += count;
        HasEdits |= count > 0;
    }

    public void Insert(int offset, int spaces)
    {
        CopyTo(offset);
        _result.Append(' ', spaces);
        HasEdits |= spaces > 0;
    }

    /// <summary>The edited text. To be called once.</summary>
    public string Complete()
    {
        CopyTo(text.Length);
        return _result.ToString();
    }

    private void CopyTo(int offset)
    {
        _result.Append(text, _copied, offset - _copied);
        _copied = offset;
    }
}
