using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Generator.Read;

/// <summary>
/// The text YamlDotNet scans: each run of words is one character. Its scanner asks some ten questions about every character, and most of a
/// document is words, of which YAML wants to know nothing. Lines stay lines, and what decides about structure stays as it is.
/// </summary>
/// <remarks>
/// Columns behind a run are smaller than in the text. YAML compares columns of what stands first on its line only, behind spaces, dashes and
/// question marks, which are not touched. Elsewhere a smaller column can at most make YamlDotNet refuse what it would take: what is refused is
/// read again as it is (<see cref="YamlDocumentReader"/>).
/// </remarks>
internal sealed class CondensedReader(string text, WordRuns runs) : TextReader
{
    // One character takes the place of a run, and three more are saved: less is not worth the trouble.
    private const int ShortestRun = 4;

    // A key has at most 1 024 characters to YamlDotNet. Where that can matter, it shall count what is there.
    private const int LongestLine = 1000;

    // '\U0010FFFF': what follows a backslash is an escape, perhaps.
    private const int LongestEscape = 10;

    private static readonly WordKind[] Kinds = CreateKinds();

    private int _position;
    private int _written;

    private int _lineEnd = FindLineEnd(text, 0);

    // No run begins before this place.
    private int _wordsFrom = FirstPlaceForWords(0, FindLineEnd(text, 0));

    [MethodImpl(HotPath.Optimized)]
    public override int Read(char[] buffer, int index, int count)
    {
        WordKind[] kinds = Kinds;
        int end = index + count;
        int next = index;
        for (int position = _position; next < end && position < text.Length; _position = position)
        {
            char c = text[position];
            WordKind kind = c < 128 ? kinds[c] : WordKind.Other;
            if (kind == WordKind.Word && position >= _wordsFrom && FindEnd(position) is var behind && behind - position >= ShortestRun)
            {
                int place = _written + next - index;
                runs.Add(place, behind - place - 1);
                buffer[next++] = WordRuns.Placeholder;
                position = behind;
                continue;
            }

            if (kind is WordKind.Other or WordKind.Inner)
                Pass(c);
            buffer[next++] = c;
            position++;
        }

        _written += next - index;
        return next - index;
    }

    /// <summary>Where the run that begins here ends.</summary>
    [MethodImpl(HotPath.Optimized)]
    private int FindEnd(int start)
    {
        WordKind[] kinds = Kinds;
        int end = start;
        for (int i = start; i < text.Length; i++)
        {
            WordKind kind = text[i] < 128 ? kinds[text[i]] : WordKind.Other;
            if (kind == WordKind.Word || (end == i && (kind == WordKind.Inner || (kind == WordKind.Colon && IsWord(i + 1)))))
                end = i + 1;
            else if (kind != WordKind.Space)
                break;
        }

        return end;
    }

    private bool IsWord(int position) => position < text.Length && text[position] < 128 && Kinds[text[position]] == WordKind.Word;

    /// <summary>What a character that is passed on says about those behind it.</summary>
    private void Pass(char c)
    {
        switch (c)
        {
            case '\n':
                _lineEnd = FindLineEnd(text, _position + 1);
                _wordsFrom = Math.Max(_wordsFrom, FirstPlaceForWords(_position + 1, _lineEnd));
                break;
            case '\\':
                _wordsFrom = Math.Max(_wordsFrom, _position + LongestEscape);
                break;

            // A directive, a comment.
            case '%' or '#' when BeginsToken():
                _wordsFrom = Math.Max(_wordsFrom, _lineEnd);
                break;

            // An anchor, an alias, a tag, the header of a block scalar: names that YamlDotNet reads itself.
            case '&' or '*' or '!' or '|' or '>' when _wordsFrom < _lineEnd && BeginsToken():
                int space = text.IndexOf(' ', _position, _lineEnd - _position);
                _wordsFrom = Math.Max(_wordsFrom, space < 0 ? _lineEnd : space);
                break;
        }
    }

    private bool BeginsToken() => _position == 0 || !IsWord(_position - 1);

    private static int FindLineEnd(string text, int start)
    {
        int end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end;
    }

    private static int FirstPlaceForWords(int lineStart, int lineEnd) => lineEnd - lineStart > LongestLine ? lineEnd : lineStart;

    private static WordKind[] CreateKinds()
    {
        var kinds = new WordKind[128];
        for (char c = '0'; c <= 'z'; c++)
            kinds[c] = c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') ? WordKind.Word : WordKind.Other;
        foreach (char c in "_/$()=+;<~^")
            kinds[c] = WordKind.Word;
        foreach (char c in ".-#>|&*!%@`?")
            kinds[c] = WordKind.Inner;
        kinds[':'] = WordKind.Colon;
        kinds[' '] = WordKind.Space;
        return kinds;
    }
}
