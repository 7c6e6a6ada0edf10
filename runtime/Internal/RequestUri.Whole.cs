using Upstash.Workflow.Runtime.Internal.Bodies;
using Upstash.Workflow.Runtime.Internal.Parameters;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>A whole query that is one value.</content>
public ref partial struct RequestUri
{
    /// <summary>Appends an object as a form: a pair for each member. Nothing is written for one without members.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <typeparam name="TItem">Writes it.</typeparam>
    /// <param name="query">The object.</param>
    /// <param name="formats">What the document says of single members.</param>
    public void AppendFormQuery<T, TItem>(T query, params FieldFormat[] formats)
        where TItem : struct, IJsonItem<T> => AppendWhole(FormBody.Text(WireValue.Of<T, TItem>(query), formats));

    /// <summary>Appends the JSON text of a value, encoded.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TItem">Writes it.</typeparam>
    /// <param name="query">The value.</param>
    public void AppendJsonQuery<T, TItem>(T query)
        where TItem : struct, IJsonItem<T> =>
        AppendWhole(PercentEncoding.Encode(System.Text.Encoding.UTF8.GetString(WireValue.Write<T, TItem>(query, null).Span)));

    /// <summary>Appends a text. There are no other values that it could be taken for, so <c>&amp;</c> and <c>=</c> stay.</summary>
    /// <param name="query">The text, not yet encoded: a percent sign is one.</param>
    public void AppendQuery(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        AppendWhole(PercentEncoding.EncodeQuery(query));
    }

    private void AppendWhole(string encoded)
    {
        if (encoded.Length == 0)
        {
            return;
        }

        Begin();
        AppendLiteral(encoded);
    }
}
