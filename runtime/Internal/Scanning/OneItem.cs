using System.Collections;
using System.Diagnostics;

namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>A list of one item, as most values of header maps are. It never changes, so that equal ones can be one object.</summary>
[DebuggerDisplay("{Only}")]
internal sealed class OneItem<T>(T item) : IReadOnlyList<T>
{
    public T Only { get; } = item;

    public int Count => 1;

    public T this[int index] => index == 0 ? Only : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<T> GetEnumerator()
    {
        yield return Only;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
