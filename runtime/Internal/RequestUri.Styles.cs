using Upstash.Workflow.Runtime.Internal.Parameters;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Lists, objects and whatever else needs one of OpenAPI's styles.</content>
public ref partial struct RequestUri
{
    /// <summary>Appends a value to the path.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TItem">Writes it.</typeparam>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value.</param>
    /// <param name="format">The style.</param>
    /// <exception cref="ArgumentException">Nothing, <c>.</c> or <c>..</c> would stand in the path, and lead to another address.</exception>
    public void AppendSegment<T, TItem>(string name, T value, ParameterFormat format)
        where TItem : struct, IJsonItem<T>
    {
        WireValue wire = WireValue.Of<T, TItem>(value) ?? throw new ArgumentNullException(name);
        string text = PathText.Of(name, wire, format, PercentEncoding.Encode);
        bool isMissing = wire.IsEmpty || (wire.IsSingle && wire.Text.Length == 0);
        if (isMissing || text is "" or "." or "..")
        {
            throw new ArgumentException($"{name} is '{text}': as a segment of the path it would lead to another address.", name);
        }

        AppendLiteral(text);
    }

    /// <summary>Appends a value to the query. An empty list and an object without members write nothing.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TItem">Writes it.</typeparam>
    /// <param name="name">The name, not yet encoded.</param>
    /// <param name="value">The value; a null inside is not written.</param>
    /// <param name="format">The style.</param>
    public void Query<T, TItem>(string name, T value, ParameterFormat format)
        where TItem : struct, IJsonItem<T>
    {
        if (WireValue.Of<T, TItem>(value) is not { } wire)
        {
            return;
        }

        foreach ((string pairName, IReadOnlyList<string> pieces) in WirePairs.Of(name, wire, format))
        {
            BeginParameter(pairName);
            for (int i = 0; i < pieces.Count; i++)
            {
                AppendLiteral(i == 0 ? "" : WirePairs.Delimiter(format));
                RefuseDelimiter(name, pieces[i], format);
                AppendEscaped(pieces[i]);
            }
        }
    }

    /// <summary>Appends a text to the query whose reserved characters stay (<c>allowReserved</c>), but for those that would end the value.</summary>
    /// <param name="name">The name, not yet encoded.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    public void QueryReserved(string name, string? value)
    {
        if (value is not null)
        {
            BeginParameter(name);
            AppendLiteral(PercentEncoding.EncodeKeepingReserved(value));
        }
    }

    private static void RefuseDelimiter(string name, string text, ParameterFormat format)
    {
        QueryListFormat delimiter = format switch
        {
            ParameterFormat.SpaceDelimited => QueryListFormat.Space,
            ParameterFormat.PipeDelimited => QueryListFormat.Pipe,
            _ => QueryListFormat.Comma,
        };
        RefuseDelimiter(name, text, delimiter);
    }
}
