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
            string text = ItemText(name, values[i]);
            RefuseDelimiter(name, text, format);
            if (i == 0 || format == QueryListFormat.Repeated)
            {
                BeginParameter(name);
            }
            else
            {
                AppendLiteral(Between(format));
            }

            AppendEscaped(text);
        }
    }

    private static string Between(QueryListFormat format) => format switch
    {
        QueryListFormat.Space => "%20",
        QueryListFormat.Pipe => "%7C",
        _ => ",",
    };

    private static string ItemText<T>(string name, T value) => value switch
    {
        IQueryValue pair => pair.ToQueryValue(),
        IOpenEnum choice => Present(name, choice),
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
