using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Values that are written by their item.</content>
public ref partial struct JsonEmitter
{
    /// <summary>Writes a member.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TItem">How it is written.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteItem<T, TItem>(ReadOnlySpan<byte> name, T? value)
        where T : struct
        where TItem : struct, IJsonItem<T>
    {
        if (value is { } present)
        {
            WriteName(name);
            TItem.Write(ref this, present);
        }
    }
}
