using System.Net.Http.Headers;
using System.Text;
using Upstash.Workflow.Runtime.Internal.Bodies;
using Upstash.Workflow.Runtime.Internal.Http;
using Upstash.Workflow.Runtime.Internal.Parameters;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Bodies that are no JSON, and parameters that need a style.</content>
public sealed partial class ApiRequest
{
    private static readonly Dictionary<string, string> Empty = [];

    private List<(string Part, string Name, string Value)>? _partHeaders;

    /// <summary>Sets an object as <c>application/x-www-form-urlencoded</c>.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <typeparam name="TItem">Writes it.</typeparam>
    /// <param name="body">The object.</param>
    /// <param name="formats">What the document says of single fields.</param>
    public void SetFormBody<T, TItem>(T body, params FieldFormat[] formats)
        where TItem : struct, IJsonItem<T> => _body = new MemoryBody(FormBody.Write(WireValue.Of<T, TItem>(body), formats), FormBody.MediaType);

    /// <summary>Adds a header to the parts of the multipart body that are about to be made of one property.</summary>
    /// <param name="part">The property.</param>
    /// <param name="name">The header.</param>
    /// <param name="value">Its value; <see langword="null"/> adds nothing.</param>
    /// <exception cref="ArgumentException">The name or the value cannot stand in a header.</exception>
    public void AddPartHeader(string part, string name, string? value)
    {
        if (value is not null)
        {
            HeaderText.CheckName(name, nameof(name));
            (_partHeaders ??= []).Add((part, name, HeaderText.CheckValue(name, value, nameof(value))));
        }
    }

    /// <summary>Sets an object as a multipart body; its files are streamed.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <typeparam name="TItem">Writes it.</typeparam>
    /// <param name="body">The object.</param>
    /// <param name="subtype">What stands behind <c>multipart/</c>, mostly <c>form-data</c>.</param>
    /// <param name="formats">What the document says of single parts.</param>
    public void SetMultipartBody<T, TItem>(T body, string subtype, params FieldFormat[] formats)
        where TItem : struct, IJsonItem<T>
    {
        var files = new FileParts();
        using var document = System.Text.Json.JsonDocument.Parse(WireValue.Write<T, TItem>(body, files));
        _body = new MultipartBody(WireValue.Of(document.RootElement), files, formats, subtype) { Headers = _partHeaders ?? [] };
    }

    /// <summary>Sets a text, sent in the charset that the media type names, or else in UTF-8.</summary>
    /// <param name="body">The text.</param>
    /// <param name="mediaType">What it is.</param>
    public void SetTextBody(string body, string mediaType)
    {
        var type = MediaTypeHeaderValue.Parse(mediaType);
        Encoding encoding = TextEncoding.Find(type.CharSet);
        type.CharSet = encoding.WebName;
        _body = new MemoryBody(encoding.GetBytes(body), type.ToString());
    }

    /// <summary>Sets bytes that are read while they are sent.</summary>
    /// <param name="body">The content; it stays open, and is rewound for a retry when it can be.</param>
    /// <param name="mediaType">What it is.</param>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    public void SetStreamBody(Stream body, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(body);
        _body = body.CanRead ? new StreamBody(body, mediaType) : throw new ArgumentException("The stream cannot be read.", nameof(body));
    }

    /// <summary>Sets a file that says itself what it is.</summary>
    /// <param name="body">The file; its name is not sent.</param>
    /// <param name="mediaType">What it is if it does not say.</param>
    public void SetStreamBody(FileContent body, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(body);
        _body = new FileBody(body, mediaType);
    }

    /// <summary>Sets items that are written while they are sent.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <typeparam name="TItem">Writes it.</typeparam>
    /// <param name="body">The items.</param>
    /// <param name="format">How they are told apart.</param>
    /// <param name="mediaType">What is sent as <c>Content-Type</c>.</param>
    public void SetItemsBody<T, TItem>(ItemContent<T> body, StreamFormat format, string mediaType)
        where TItem : struct, IJsonItem<T>
    {
        ArgumentNullException.ThrowIfNull(body);
        _body = new ItemsBody<T, TItem>(body, format, mediaType);
    }

    /// <summary>Adds a header made of a list or an object. Nothing is sent for an empty one.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TItem">Writes it.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <param name="format">The style.</param>
    /// <exception cref="ArgumentException">An item or a member holds a comma: headers have no encoding for it, and it would arrive as two.</exception>
    public void AddHeader<T, TItem>(string name, T value, ParameterFormat format)
        where TItem : struct, IJsonItem<T>
    {
        if (WireValue.Of<T, TItem>(value) is { IsEmpty: false } wire)
        {
            AddHeader(name, PathText.Of(name, wire, format, text => HeaderPiece(name, text, wire, format)));
        }
    }

    /// <summary>Adds headers whose names begin in the same way.</summary>
    /// <param name="prefix">What they begin with.</param>
    /// <param name="headers">What follows in the names, and the values; <see langword="null"/> adds nothing.</param>
    /// <exception cref="ArgumentException">A key is empty or cannot stand in the name of a header, or a value in a header.</exception>
    public void AddHeaders(string prefix, IReadOnlyDictionary<string, string>? headers)
    {
        foreach ((string key, string value) in headers ?? Empty)
        {
            if (!HeaderText.IsName(key))
            {
                throw new ArgumentException($"A key of {prefix}* is no part of a header's name: only ASCII letters, digits and a few signs are.", nameof(headers));
            }

            ArgumentNullException.ThrowIfNull(value, prefix + key);
            AddHeader(prefix + key, value);
        }
    }

    /// <summary>Adds a cookie; all of them go into one header. Nothing is sent for an empty list.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TItem">Writes it.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; what a cookie cannot hold is percent-encoded.</param>
    /// <param name="format">The style.</param>
    public void AddCookie<T, TItem>(string name, T value, ParameterFormat format)
        where TItem : struct, IJsonItem<T>
    {
        if (WireValue.Of<T, TItem>(value) is not { } wire)
        {
            return;
        }

        foreach ((string cookie, IReadOnlyList<string> pieces) in WirePairs.Of(name, wire, format))
        {
            HeaderText.CheckName(cookie, nameof(name));
            (_cookies ??= []).Add($"{cookie}={string.Join(',', pieces.Select(PercentEncoding.Encode))}");
        }
    }

    private static string HeaderPiece(string name, string text, WireValue value, ParameterFormat format) =>
        value.IsSingle || format == ParameterFormat.Json || !text.Contains(',')
            ? text
            : throw new ArgumentException($"A value of {name} holds ',', which stands between values: it would arrive as two.", name);
}
