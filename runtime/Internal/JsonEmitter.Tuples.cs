using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Arrays whose positions have a type each. What is left out in between is null, what is left out at the end is not written.</content>
public ref partial struct JsonEmitter
{
    /// <summary>Writes a position.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TItem">How it is written.</typeparam>
    /// <param name="position">Which one, from zero on.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written yet.</param>
    /// <param name="written">How many were written so far.</param>
    public void WriteAt<T, TItem>(int position, T? value, ref int written)
        where T : class
        where TItem : struct, IJsonItem<T>
    {
        if (value is not null)
        {
            FillUpTo(position, ref written);
            TItem.Write(ref this, value);
            written++;
        }
    }

    /// <summary>Writes a position.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TItem">How it is written.</typeparam>
    /// <param name="position">Which one, from zero on.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written yet.</param>
    /// <param name="written">How many were written so far.</param>
    public void WriteValueAt<T, TItem>(int position, T? value, ref int written)
        where T : struct
        where TItem : struct, IJsonItem<T>
    {
        if (value is { } present)
        {
            FillUpTo(position, ref written);
            TItem.Write(ref this, present);
            written++;
        }
    }

    /// <summary>Writes the items behind the last position that has a type of its own.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <typeparam name="TItem">How one of them is written.</typeparam>
    /// <param name="position">Where they begin.</param>
    /// <param name="items">The items; none: nothing is written.</param>
    /// <param name="written">How many were written so far.</param>
    public void WriteMore<T, TItem>(int position, IReadOnlyList<T>? items, ref int written)
        where TItem : struct, IJsonItem<T>
    {
        if (items is not { Count: > 0 })
        {
            return;
        }

        FillUpTo(position, ref written);
        foreach (T item in items)
        {
            TItem.Write(ref this, item);
            written++;
        }
    }

    /// <summary>Writes a null for each position that is left out.</summary>
    /// <param name="position">The first one that is not.</param>
    /// <param name="written">How many were written so far.</param>
    public void FillUpTo(int position, ref int written)
    {
        for (; written < position; written++)
        {
            WriteNullValue();
        }
    }
}
