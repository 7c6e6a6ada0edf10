using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Lists and maps. What the scanner makes of them is known by its type, and then no item costs a call through an interface.</content>
public ref partial struct JsonEmitter
{
    /// <summary>Writes a list.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <typeparam name="TItem">How one of them is written.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The items; <see langword="null"/>: nothing is written.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteList<T, TItem>(ReadOnlySpan<byte> name, IReadOnlyList<T>? value)
        where TItem : struct, IJsonItem<T>
    {
        if (value is not null)
        {
            WriteName(name);
            WriteListValue<T, TItem>(value);
        }
    }

    /// <summary>Writes a map as an object.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <typeparam name="TItem">How one of them is written.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The map; <see langword="null"/>: nothing is written.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteMap<T, TItem>(ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? value)
        where TItem : struct, IJsonItem<T>
    {
        if (value is not null)
        {
            WriteName(name);
            WriteMapValue<T, TItem>(value);
        }
    }

    /// <summary>Writes a list as an item.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <typeparam name="TItem">How one of them is written.</typeparam>
    /// <param name="value">The items; <see langword="null"/> is written as null.</param>
    public void WriteListValue<T, TItem>(IReadOnlyList<T>? value)
        where TItem : struct, IJsonItem<T>
    {
        if (value is null)
        {
            WriteNullValue();
            return;
        }

        BeginArray();
        if (value.GetType() == typeof(T[]))
        {
            WriteItems<T, TItem>(Unsafe.As<T[]>(value));
        }
        else if (value.GetType() == typeof(List<T>))
        {
            WriteItems<T, TItem>(CollectionsMarshal.AsSpan(Unsafe.As<List<T>>(value)));
        }
        else
        {
            WriteItems<T, TItem>(value);
        }

        EndArray();
    }

    /// <summary>Writes a map as an item.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <typeparam name="TItem">How one of them is written.</typeparam>
    /// <param name="value">The map; <see langword="null"/> is written as null.</param>
    public void WriteMapValue<T, TItem>(IReadOnlyDictionary<string, T>? value)
        where TItem : struct, IJsonItem<T>
    {
        if (value is null)
        {
            WriteNullValue();
            return;
        }

        BeginObject();
        if (value is JsonMap<T> map)
        {
            WriteMembers<T, TItem>(map.AllNames, map.AllValues);
        }
        else if (value.GetType() == typeof(Dictionary<string, T>))
        {
            WriteMembers<T, TItem>(Unsafe.As<Dictionary<string, T>>(value));
        }
        else
        {
            WriteMembers<T, TItem>(value);
        }

        EndObject();
    }

    private void WriteItems<T, TItem>(ReadOnlySpan<T> items)
        where TItem : struct, IJsonItem<T>
    {
        foreach (T item in items)
        {
            TItem.Write(ref this, item);
        }
    }

    private void WriteItems<T, TItem>(IReadOnlyList<T> items)
        where TItem : struct, IJsonItem<T>
    {
        for (int i = 0; i < items.Count; i++)
        {
            TItem.Write(ref this, items[i]);
        }
    }

    private void WriteMembers<T, TItem>(IReadOnlyDictionary<string, T> members)
        where TItem : struct, IJsonItem<T>
    {
        foreach ((string name, T item) in members)
        {
            WriteName(name);
            TItem.Write(ref this, item);
        }
    }

    private void WriteMembers<T, TItem>(ReadOnlySpan<string> names, ReadOnlySpan<T> values)
        where TItem : struct, IJsonItem<T>
    {
        for (int i = 0; i < values.Length; i++)
        {
            WriteName(names[i]);
            TItem.Write(ref this, values[i]);
        }
    }

    private void WriteMembers<T, TItem>(Dictionary<string, T> members)
        where TItem : struct, IJsonItem<T>
    {
        foreach ((string name, T item) in members)
        {
            WriteName(name);
            TItem.Write(ref this, item);
        }
    }
}
