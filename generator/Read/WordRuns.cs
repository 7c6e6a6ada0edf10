using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Generator.Read;

/// <summary>
/// The runs of words of a text that <see cref="CondensedReader"/> has left out, and the way back: from places in the condensed text to places in
/// the text, and from values to what they were.
/// </summary>
/// <remarks>
/// A run is a piece of one line of one scalar whatever stands around it: letters, digits and spaces between them, and the few signs that mean
/// nothing to YAML inside a word. YAML joins scalars by their white space alone, so the runs come out in their order, and whole.
/// </remarks>
internal sealed class WordRuns(string text, SharedStrings strings)
{
    /// <summary>
    /// Stands for a run: half a surrogate pair, which the text does not contain (<see cref="CharacterRules.ReplaceLoneSurrogates"/>) and no
    /// escape can make.
    /// </summary>
    public const char Placeholder = '\uDC00';

    // Where each placeholder stands, and how far what follows it has moved.
    private int[] _places = new int[64];
    private int[] _shifts = new int[64];
    private int _count;

    // Questions come in document order, nearly always.
    private int _recent;
    private char[] _buffer = [];

    public void Add(int place, int shift)
    {
        if (_count == _places.Length)
        {
            Array.Resize(ref _places, _count * 2);
            Array.Resize(ref _shifts, _count * 2);
        }

        _places[_count] = place;
        _shifts[_count++] = shift;
    }

    /// <summary>The place in the text of one in the condensed text.</summary>
    public int Offset(int place) => place + ShiftBefore(FirstBehind(place));

    /// <param name="value">A scalar's value as it was read.</param>
    /// <param name="place">Where the scalar begins in the condensed text.</param>
    public string Restore(string value, int place)
    {
        int hole = FindHole(value, 0);
        if (hole < 0)
            return strings.Of(value);
        int run = FirstBehind(place);
        if (value.Length == 1)
            return strings.Of(text, _places[run] + ShiftBefore(run), LengthOf(run));

        int length = 0;
        for (int copied = 0; ; run++, copied = hole + 1, hole = FindHole(value, copied))
        {
            bool isLast = hole < 0;
            length = Append(value, copied, (isLast ? value.Length : hole) - copied, length);
            if (isLast)
                return strings.Of(new string(_buffer, 0, length));
            length = Append(text, _places[run] + ShiftBefore(run), LengthOf(run), length);
        }
    }

    /// <summary>The number of the first run at or behind a place.</summary>
    [MethodImpl(HotPath.Optimized)]
    private int FirstBehind(int place)
    {
        int run = _recent;
        while (run < _count && _places[run] < place)
            run++;
        while (run > 0 && _places[run - 1] >= place)
            run--;
        return _recent = run;
    }

    private int ShiftBefore(int run) => run == 0 ? 0 : _shifts[run - 1];

    private int LengthOf(int run) => _shifts[run] - ShiftBefore(run) + 1;

    private static int FindHole(string value, int start)
    {
        int hole = value.IndexOf(Placeholder, start);
        while (hole > 0 && char.IsHighSurrogate(value[hole - 1]))
            hole = value.IndexOf(Placeholder, hole + 1);
        return hole;
    }

    /// <returns>The length with what was appended.</returns>
    private int Append(string source, int start, int count, int length)
    {
        if (length + count > _buffer.Length)
            Array.Resize(ref _buffer, Math.Max(256, (length + count) * 2));
        source.CopyTo(start, _buffer, length, count);
        return length + count;
    }
}
