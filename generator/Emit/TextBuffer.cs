namespace Upstash.Workflow.Generator.Emit;

/// <summary>Characters in one array that grows. The files of one run share it, so that only their texts are allocated.</summary>
internal sealed class TextBuffer
{
    /// <summary>A larger one is not worth keeping between two files.</summary>
    private const int MaxKept = 1 << 20;

    [ThreadStatic]
    private static TextBuffer? _kept;

    private char[] _characters = new char[4096];

    public int Length { get; set; }

    /// <summary>An empty buffer, the thread's own when nobody has it.</summary>
    public static TextBuffer Rent()
    {
        TextBuffer buffer = _kept ?? new TextBuffer();
        _kept = null;
        buffer.Length = 0;
        return buffer;
    }

    public void Return()
    {
        if (_characters.Length <= MaxKept)
            _kept = this;
    }

    public void Append(char character)
    {
        EnsureRoom(1);
        _characters[Length++] = character;
    }

    public void Append(char character, int count)
    {
        EnsureRoom(count);
        for (int i = 0; i < count; i++)
            _characters[Length++] = character;
    }

    public void Append(string text) => Append(text, 0, text.Length);

    public void Append(string text, int start, int count)
    {
        EnsureRoom(count);
        text.CopyTo(start, _characters, Length, count);
        Length += count;
    }

    public override string ToString() => new(_characters, 0, Length);

    private void EnsureRoom(int count)
    {
        if (_characters.Length - Length < count)
            Array.Resize(ref _characters, Math.Max(_characters.Length * 2, Length + count));
    }
}
