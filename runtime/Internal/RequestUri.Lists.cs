namespace Upstash.Workflow.Runtime.Internal;

/// <content>Query parameters of several values.</content>
public ref partial struct RequestUri
{
    /// <summary>Several values of one parameter.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="name">The name, not yet encoded.</param>
    /// <param name="values">The values; <see langword="null"/>: nothing is written.</param>
    /// <param name="format">What stands between them.</param>
    /// <exception cref="ArgumentException">
    /// A value is the default of its struct or no finite number, or holds what stands between the values and would arrive as two.
    /// </exception>
    public void QueryList<T>(string name, QueryValues<T>? values, QueryListFormat format)
    {
        for (int i = 0; values is not null && i < values.Count; i++)
        {
            if (i == 0 || format == QueryListFormat.Repeated)
            {
                BeginParameter(name);
            }
            else
            {
                AppendLiteral(Between(format));
            }

            AppendItem(name, values[i], format);
        }
    }

    private static string Between(QueryListFormat format) => format switch
    {
        QueryListFormat.Space => "%20",
        QueryListFormat.Pipe => "%7C",
        _ => ",",
    };

    private void AppendItem<T>(string name, T value, QueryListFormat format)
    {
        // Only as a text can it be looked through for what stands between the values.
        if (format is QueryListFormat.Space or QueryListFormat.Pipe)
        {
            string text = ItemText(name, value);
            RefuseDelimiter(name, text, format);
            AppendEscaped(text);
        }
        else if (value is IQueryValue)
        {
            // Two casts, as only they box nothing.
            ((IQueryValue)value).AppendTo(ref this);
        }
        else if (value is IOpenEnum or double)
        {
            AppendEscaped(ItemText(name, value));
        }
        else
        {
            AppendText(value);
        }
    }

    private static string ItemText<T>(string name, T value) => value switch
    {
        IQueryValue pair => pair.ToQueryValue(),
        IOpenEnum { Value: "", IsKnown: false } => throw Missing(name),
        IOpenEnum choice => choice.Value,
        double number => Format(Finite(name, number)),
        _ => Format(value),
    };

    // A comma in a value is encoded and the one between values is not; these two are encoded in both places.
    private static void RefuseDelimiter(string name, string text, QueryListFormat format)
    {
        char? delimiter = format switch
        {
            QueryListFormat.Space => ' ',
            QueryListFormat.Pipe => '|',
            _ => null,
        };
        if (delimiter is { } refused && text.Contains(refused))
        {
            throw new ArgumentException($"A value of {name} holds '{refused}', which stands between values: it would arrive as two.", name);
        }
    }
}
