namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>The names of maps that were read before in the same document.</summary>
internal sealed class MapNamesCache
{
    private const int Slots = 16;

    private readonly MapNames?[] _slots = new MapNames?[Slots];

    public MapNames? Find(ref readonly ItemBuffer<string> names)
    {
        int count = names.Count;
        return count > 0 && SlotOf(count, names[0], names[count - 1]) is { } known && known.IsSame(in names) ? known : null;
    }

    public void Add(MapNames names)
    {
        if (names.Count > 0)
        {
            SlotOf(names.Count, names[0], names[^1]) = names;
        }
    }

    public void Clear() => Array.Clear(_slots);

    private ref MapNames? SlotOf(int count, string first, string last) =>
        ref _slots[(count + (first.Length * 3) + (last.Length * 5) + (last.Length == 0 ? 0 : last[0])) & (Slots - 1)];
}
