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

    // Where the next value begins.
    internal int Mark()
    {
        Peek();
        return _position;
    }

    internal void ReportUnless(bool isKnown, int start)
    {
        if (!isKnown)
        {
            Report(DriftKind.UnknownValue, "a declared value", start);
        }
    }
}
