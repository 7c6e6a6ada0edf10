namespace Upstash.Workflow.Runtime.Internal;

/// <content>Choices.</content>
public ref partial struct JsonEmitter
{
    /// <summary>Writes the variant that a choice holds.</summary>
    /// <typeparam name="T">The type of the variant.</typeparam>
    /// <typeparam name="TItem">How it is written.</typeparam>
    /// <param name="value">The value.</param>
    public void WriteVariant<T, TItem>(T value)
        where TItem : struct, IJsonItem<T> => TItem.Write(ref this, value);
}
