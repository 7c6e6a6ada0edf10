using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Generated classes and open enumerations.</content>
public ref partial struct JsonEmitter
{
    /// <summary>Writes a generated class.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteModel<T>(ReadOnlySpan<byte> name, T? value)
        where T : class, IJsonModel<T>
    {
        if (value is not null)
        {
            WriteName(name);
            value.WriteJson(ref this);
        }
    }

    /// <summary>Writes an open enumeration.</summary>
    /// <typeparam name="T">The struct.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteEnum<T>(ReadOnlySpan<byte> name, T? value)
        where T : struct, IOpenEnum<T>
    {
        if (value is { } present)
        {
            WriteName(name);
            WriteValue(present.Value);
        }
    }

    /// <summary>Writes a generated class as an item.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="value">The value; <see langword="null"/> is written as null.</param>
    public void WriteModelValue<T>(T? value)
        where T : class, IJsonModel<T>
    {
        if (value is null)
        {
            WriteNullValue();
        }
        else
        {
            value.WriteJson(ref this);
        }
    }

    /// <summary>Writes an open enumeration as an item.</summary>
    /// <typeparam name="T">The struct.</typeparam>
    /// <param name="value">The value.</param>
    public void WriteEnumValue<T>(T value)
        where T : struct, IOpenEnum<T> => WriteValue(value.Value);
}
