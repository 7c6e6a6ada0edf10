namespace Upstash.Workflow.Runtime.Internal;

/// <content>Values that are read by their item.</content>
public ref partial struct JsonScanner
{
    /// <summary>Reads a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TItem">How it is read.</typeparam>
    /// <returns>The value; <see langword="null"/> for null.</returns>
    public T? ReadItem<T, TItem>()
        where T : struct
        where TItem : struct, IJsonItem<T> => TItem.TryRead(ref this, out T value) ? value : null;

    internal bool TryReadNull()
    {
        _peeked = !NextIsNull();
        return !_peeked;
    }

    internal void ReportUnless(bool isKnown)
    {
        if (!isKnown)
        {
            Report(DriftKind.UnknownValue, "a declared value");
        }
    }
}
