using System.Collections.Concurrent;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>The observer of one client: it hears every difference once, and cannot break a call.</summary>
internal sealed class DriftObserver(Action<DriftEvent> observer)
{
    // A service that makes up names must not fill the memory. Nobody reads a thousand differences either.
    public const int MaxEvents = 1024;

    private readonly ConcurrentDictionary<DriftEvent, bool> _known = new();
    private int _count;

    public void Notify(DriftEvent drift)
    {
        if (Volatile.Read(ref _count) < MaxEvents && _known.TryAdd(drift, true) && Interlocked.Increment(ref _count) <= MaxEvents)
        {
            Call(drift);
        }
    }

    private void Call(DriftEvent drift)
    {
        try
        {
            observer(drift);
        }
#pragma warning disable CA1031 // An observer watches; whatever it throws must not become the caller's problem.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
