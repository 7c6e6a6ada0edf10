using System.Buffers;
using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Builds path and query of a request in a pooled buffer; only the final string stays. For generated code only.</summary>
/// <remarks>Names and values are percent-encoded as RFC 3986 says, and written the same in every culture.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct RequestUri
{
    // Enough for nearly every address: a larger buffer costs no more, and to grow costs a copy.
    private const int InitialLength = 1024;

    private char[] _buffer;
    private int _length;

    // Where the path begins: behind the address of the server, if it stands here.
    private int _pathStart;

    // What stands before the next query parameter: '?', '&' or, at the very start, nothing.
    private char _separator;

    /// <summary>Starts with a path.</summary>
    /// <param name="path">Literal text, already escaped.</param>
    public RequestUri(string path)
        : this('?') => AppendLiteral(path);

    /// <summary>Starts with the server of an operation and a path, so that the whole address becomes one text.</summary>
    /// <param name="pipeline">What will send the request.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="path">Literal text, already escaped.</param>
    public RequestUri(ApiPipeline pipeline, ApiOperation operation, string path)
        : this('?')
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        AppendLiteral(pipeline.AddressOf(operation));
        _pathStart = _length;
        AppendLiteral(path);
    }

    private RequestUri(char separator)
    {
        _buffer = ArrayPool<char>.Shared.Rent(InitialLength);
        _separator = separator;
    }

    internal readonly int PathStart => _pathStart;

    /// <summary>Starts with nothing, to write parameters without a question mark.</summary>
    /// <returns>The builder.</returns>
    public static RequestUri ForQuery() => new('\0');

    /// <summary>Appends text as it is.</summary>
    /// <param name="text">Literal text, already escaped.</param>
    public void AppendLiteral(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text.CopyTo(Reserve(text.Length));
        _length += text.Length;
        _separator = text.Contains('?') ? '&' : _separator;
    }

    /// <summary>Appends one segment of the path; a slash in it is encoded.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The segment, not yet encoded.</param>
    /// <exception cref="ArgumentException">The value is empty, <c>.</c> or <c>..</c>, which would lead to another path.</exception>
    public void AppendSegment(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        if (value is "" or "." or "..")
        {
            throw new ArgumentException($"{name} is '{value}': as a segment of the path it would lead to another address.", name);
        }

        AppendEscaped(value);
    }

    /// <summary>Appends one segment of the path.</summary>
    /// <typeparam name="T">A number, a date, an enumeration and the like.</typeparam>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The text of the value is empty, <c>.</c> or <c>..</c>.</exception>
    public void AppendSegment<T>(string name, T value) => AppendSegment(name, Format(value));

    /// <summary>Appends one or more segments of the path: slashes and other reserved characters stay, but for those that would end the path.</summary>
    /// <typeparam name="T">A text, a number, a date, an enumeration and the like.</typeparam>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The segments, not yet encoded: a percent sign is one.</param>
    /// <exception cref="ArgumentException">The value is empty, or one of its segments is <c>.</c> or <c>..</c>, which would lead to another path.</exception>
    public void AppendSegments<T>(string name, T value)
    {
        string text = value is null ? throw new ArgumentNullException(name) : Format(value);
        if (text.Length == 0 || text.Split('/').Any(static segment => segment is "." or ".."))
        {
            throw new ArgumentException($"{name} is '{text}': in the path it would lead to another address.", name);
        }

        AppendLiteral(PercentEncoding.EncodeSegments(text));
    }

    /// <summary>Appends a value to a query that belongs to the path; it may be empty.</summary>
    /// <typeparam name="T">A text, a number, a date, an enumeration and the like.</typeparam>
    /// <param name="value">The value, not yet encoded.</param>
    public void AppendValue<T>(T value) => AppendText(value);

    /// <summary>Gives the text and returns the buffer to the pool; the builder is of no use afterwards.</summary>
    /// <returns>Path and query.</returns>
    public string ToStringAndDispose()
    {
        string text = new(_buffer, 0, _length);
        ArrayPool<char>.Shared.Return(_buffer);
        this = default;
        return text;
    }
}
