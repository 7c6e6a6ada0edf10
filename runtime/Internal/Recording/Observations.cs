namespace Upstash.Workflow.Runtime.Internal.Recording;

/// <summary>What was observed so far, each difference once.</summary>
internal sealed class Observations
{
    /// <summary>More are not kept, in memory or in the file.</summary>
    public const int Max = 4096;

    private readonly object _lock = new();
    private readonly HashSet<Observation> _all = [];
    private bool _hasNew;

    /// <returns>Whether it is new.</returns>
    public bool Add(Observation observation)
    {
        lock (_lock)
        {
            bool isNew = _all.Count < Max && _all.Add(observation);
            _hasNew |= isNew;
            return isNew;
        }
    }

    /// <summary>All of them, if some have come in since the last time; otherwise null.</summary>
    public Observation[]? TakeNew()
    {
        lock (_lock)
        {
            bool hasNew = _hasNew;
            _hasNew = false;
            return hasNew ? [.. _all] : null;
        }
    }

    /// <summary>They could not be written: the next attempt has to.</summary>
    public void MarkNew()
    {
        lock (_lock)
        {
            _hasNew = true;
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _all.Clear();
            _hasNew = false;
        }
    }
}
