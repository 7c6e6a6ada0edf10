using System.Runtime.CompilerServices;
using Upstash.Workflow.Runtime.Internal.Scanning;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Objects, and open enumerations.</content>
public ref partial struct JsonScanner
{
    /// <summary>Reads an object.</summary>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <returns>The model.</returns>
    public T? ReadModel<T>()
        where T : class, IJsonModel<T>
    {
        if (TryReadNull())
        {
            return null;
        }

        EnsureStack();
        return T.ReadJson(ref this);
    }

    /// <summary>Reads a value of an enumeration, declared or not.</summary>
    /// <typeparam name="T">The generated struct.</typeparam>
    /// <returns>The value.</returns>
    public T? ReadEnum<T>()
        where T : struct, IOpenEnum<T>
    {
        bool isText = Peek() == '"';
        int start = _position;
        if ((isText ? Text(start, StringCache.Shared) : ReadOtherText("a string")) is not { } text)
        {
            return null;
        }

        T value = text;
        if (_sink is not null && !value.IsKnown)
        {
            Report(DriftKind.UnknownValue, "a declared value", start);
        }

        return value;
    }

    // Models and lists call each other: on a small stack even the allowed depth may be too much. A few levels always fit.
    private readonly void EnsureStack()
    {
        const int Levels = 8;
        if (_depth % Levels == 0 && !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw JsonErrors.At(_json, _position, "nested too deeply for the stack of this thread");
        }
    }
}
