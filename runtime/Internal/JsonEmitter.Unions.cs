using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Choices.</content>
public ref partial struct JsonEmitter
{
    /// <summary>Writes the variant that a choice holds, when its type alone says how.</summary>
    /// <param name="value">The value: no list and no map, and no enumeration of numbers.</param>
    /// <exception cref="ArgumentException">No variant has such a type.</exception>
    public void WriteVariant(object value)
    {
        switch (value)
        {
            case IJsonModel model:
                model.WriteJson(ref this);
                break;
            case string text:
                WriteValue(text);
                break;
            case IOpenEnum openEnum:
                WriteValue(openEnum.Value);
                break;
            case JsonElement element:
                WriteValue(element);
                break;
            default:
                WriteScalar(value);
                break;
        }
    }

    /// <summary>Writes the variant that a choice holds.</summary>
    /// <typeparam name="T">The type of the variant.</typeparam>
    /// <typeparam name="TItem">How it is written.</typeparam>
    /// <param name="value">The value.</param>
    public void WriteVariant<T, TItem>(T value)
        where TItem : struct, IJsonItem<T> => TItem.Write(ref this, value);

    private void WriteScalar(object value)
    {
        switch (value)
        {
            case bool boolean: WriteValue(boolean); break;
            case int integer: WriteValue(integer); break;
            case long integer: WriteValue(integer); break;
            case double number: WriteValue(number); break;
            case decimal number: WriteValue(number); break;
            case DateTimeOffset time: WriteValue(time); break;
            case DateOnly date: WriteValue(date); break;
            case TimeOnly time: WriteValue(time); break;
            case UnixMilliseconds time: WriteValue(time); break;
            case UnixSeconds time: WriteValue(time); break;
            case Guid id: WriteValue(id); break;
            case Uri address: WriteValue(address); break;
            case byte[] bytes: WriteValue(bytes); break;
            case FileContent file: WriteValue(file); break;
            default: throw new ArgumentException($"A choice holds no {value?.GetType().Name ?? "null"}.", nameof(value));
        }
    }
}
