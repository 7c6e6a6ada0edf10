using System.Collections;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Which of its declared members each open object has had so far. Only an observer pays for it.</summary>
/// <remarks>Objects are known by their depth, so that one which was read in vain leaves nothing behind.</remarks>
internal sealed class SeenMembers
{
    private readonly List<BitArray> _levels = [];

    public void Begin(int depth)
    {
        while (_levels.Count <= depth)
        {
            _levels.Add(new BitArray(32));
        }

        _levels[depth].SetAll(false);
    }

    public void Add(int depth, int member)
    {
        BitArray seen = _levels[depth];
        if (member >= seen.Length)
        {
            seen.Length = 2 * (member + 1);
        }

        seen[member] = true;
    }

    public bool Has(int depth, int member) => member < _levels[depth].Length && _levels[depth][member];
}
