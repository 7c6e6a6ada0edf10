using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>A value of an enumeration of numbers. For generated code only.</summary>
/// <typeparam name="T">The generated struct.</typeparam>
/// <typeparam name="TNumber">What stands on the wire.</typeparam>
/// <typeparam name="TItem">How the number is read.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OpenNumberItem<T, TNumber, TItem> : IJsonItem<T>
    where T : struct, IOpenNumber<T, TNumber>
    where TNumber : struct
    where TItem : struct, IJsonItem<TNumber>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonScanner json, out T value)
    {
        int start = json.Mark();
        bool isThere = TItem.TryRead(ref json, out TNumber number);
        value = isThere ? T.Create(number) : default;
        json.ReportUnless(!isThere || value.IsKnown, start);
        return isThere;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonEmitter json, T value) => TItem.Write(ref json, value.Value);
}
