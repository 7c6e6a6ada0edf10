using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Values with children, and open enumerations.</content>
public ref partial struct JsonScanner
{
    /// <summary>Reads an object.</summary>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <returns>The model.</returns>
    public T? ReadModel<T>()
        where T : class, IJsonModel<T>
    {
        if (NextIsNull())
        {
            return null;
        }

        EnsureStack();
        _peeked = true;
        return T.ReadJson(ref this);
    }

    /// <summary>Reads a value of an enumeration, declared or not.</summary>
    /// <typeparam name="T">The generated struct.</typeparam>
    /// <returns>The value.</returns>
    public T? ReadEnum<T>()
        where T : struct, IOpenEnum<T>
    {
        if (ReadText("a string") is not string text)
        {
            return null;
        }

        T value = text;
        if (_sink is not null && !value.IsKnown)
        {
            Report(DriftKind.UnknownValue, "a declared value");
        }

        return value;
    }

    /// <summary>Reads an array. A null in it is dropped unless the item type allows null.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <typeparam name="TItem">How one of them is read.</typeparam>
    /// <returns>The items.</returns>
    public IReadOnlyList<T>? ReadList<T, TItem>()
        where TItem : struct, IJsonItem<T>
    {
        if (!BeginChildren(JsonTokenType.StartArray, "an array"))
        {
            return null;
        }

        T[] items = [];
        int count = 0;
        while (NextItem())
        {
            if (TItem.TryRead(ref this, out T? item))
            {
                if (count == items.Length)
                {
                    Array.Resize(ref items, Math.Max(4, count * 2));
                }

                items[count++] = item;
            }
        }

        Array.Resize(ref items, count);
        return items;
    }

    /// <summary>Reads an object as a map. The last of two equal names wins; a null is dropped unless the item type allows null.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <typeparam name="TItem">How one of them is read.</typeparam>
    /// <returns>The map; its names are compared byte for byte.</returns>
    public IReadOnlyDictionary<string, T>? ReadMap<T, TItem>()
        where TItem : struct, IJsonItem<T>
    {
        if (!BeginChildren(JsonTokenType.StartObject, "an object"))
        {
            return null;
        }

        var items = new Dictionary<string, T>(StringComparer.Ordinal);
        for (Advance(); _reader.TokenType != JsonTokenType.EndObject; Advance())
        {
            string name = Text();
            if (TItem.TryRead(ref this, out T? item))
            {
                items[name] = item;
            }
            else
            {
                items.Remove(name);
            }
        }

        return items;
    }

    private bool NextIsNull()
    {
        Advance();
        return _reader.TokenType == JsonTokenType.Null;
    }

    // False for null.
    private bool BeginChildren(JsonTokenType start, string what)
    {
        if (NextIsNull())
        {
            return false;
        }

        EnsureStack();
        return _reader.TokenType == start ? true : throw Expected(what);
    }

    // Models and lists call each other: on a small stack even the allowed depth may be too much.
    private readonly void EnsureStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw JsonErrors.At(_json, _reader.TokenStartIndex, "nested too deeply for the stack of this thread");
        }
    }
}
