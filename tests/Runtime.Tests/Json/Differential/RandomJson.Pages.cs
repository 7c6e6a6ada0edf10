namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <content>Pages: many objects of a few members that come again and again, as a server's answers are.</content>
internal sealed partial class RandomJson
{
    /// <summary>A model with a list of models, mostly long enough for the scanner to remember what it has read.</summary>
    public byte[] NextPage()
    {
        byte[][] members = [.. Enumerable.Range(0, _random.Next(1, 12)).Select(_ => Snippet())];
        int leftOut = _random.Next(2, 6);
        return Make(() => Object(0, 1, () =>
        {
            Quoted("children");
            Colon();
            Array(1, _random.Next(20, 80), depth => Child(members, leftOut, depth));
        }));
    }

    private byte[] Snippet()
    {
        _json.Clear();
        _budget = _random.Next(6);
        ModelMember(Declared[_random.Next(Declared.Length)], MaxDepth - 1);
        return _json.ToArray();
    }

    // In the same order each time, but for one that now and then comes once more.
    private void Child(byte[][] members, int leftOut, int depth)
    {
        byte[][] chosen = [.. members.Where(_ => _random.Next(leftOut) > 0)];
        int next = 0;
        Object(depth, chosen.Length, () => _json.Add(Varied(_random.Next(20) == 0 ? chosen[_random.Next(chosen.Length)] : chosen[next++])));
    }

    // Now and then the value goes on where it ended before: a number with one more digit, a text with one more letter.
    private ReadOnlySpan<byte> Varied(byte[] member) => _random.Next(10) > 0 ? member : member[^1] switch
    {
        >= (byte)'0' and <= (byte)'9' => [.. member, (byte)'1'],
        (byte)'"' => [.. member[..^1], (byte)'x', (byte)'"'],
        _ => member,
    };
}
