using System.Collections.ObjectModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using Upstash.Workflow.Runtime.Internal.Http;

namespace Upstash.Workflow.Runtime;

/// <summary>A file to upload, as a part of a <c>multipart/form-data</c> body or as a body of its own: its bytes, its name and what it is.</summary>
/// <remarks>
/// A stream is read while the request is sent, from its current position on, and stays open and yours. One that cannot be rewound is sent
/// once: a call with it is not retried.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class FileContent
{
    private readonly Stream? _stream;
    private readonly ReadOnlyMemory<byte> _bytes;

    // Where the stream stood when it was given: a second attempt sends the same bytes.
    private readonly long _start;

    /// <summary>A file read from a stream.</summary>
    /// <param name="stream">The content, from the current position on.</param>
    /// <param name="fileName">The name that the service sees, without folders; any Unicode text without control characters.</param>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name cannot be sent.</exception>
    public FileContent(Stream stream, string fileName)
        : this(fileName)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _start = stream.CanSeek ? stream.Position : 0;
        _stream = stream.CanRead ? stream : throw new ArgumentException("The stream cannot be read.", nameof(stream));
    }

    /// <summary>A file in memory.</summary>
    /// <param name="bytes">The content.</param>
    /// <param name="fileName">The name that the service sees, without folders; any Unicode text without control characters.</param>
    /// <exception cref="ArgumentException">The name cannot be sent.</exception>
    public FileContent(ReadOnlyMemory<byte> bytes, string fileName)
        : this(fileName) => _bytes = bytes;

    private FileContent(string fileName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        if (fileName.Any(char.IsControl))
        {
            throw new ArgumentException("The name of a file holds no control characters.", nameof(fileName));
        }

        FileName = fileName;
    }

    /// <summary>The name that the service sees.</summary>
    public string FileName { get; }

    /// <summary>The media type, <c>image/png</c>; <see langword="null"/>, the default: what the document says, or else <c>application/octet-stream</c>.</summary>
    /// <exception cref="ArgumentException">The text is no media type.</exception>
    public string? ContentType { get; init => field = value is null ? null : HeaderText.CheckMediaType(value, nameof(value)); }

    /// <summary>Further headers of the part, such as <c>X-Checksum</c>; <see langword="null"/>, the default: none.</summary>
    /// <exception cref="ArgumentException">A name or a value cannot stand in a header, or it is <c>Content-Type</c> or <c>Content-Disposition</c>.</exception>
    public IReadOnlyDictionary<string, string>? Headers { get; init => field = value is null ? null : PartHeaders.Check(value); }

    internal bool IsRepeatable => _stream is null or { CanSeek: true };

    /// <summary>A stream under the name <c>file</c>.</summary>
    /// <param name="stream">The content.</param>
    [return: NotNullIfNotNull(nameof(stream))]
    public static implicit operator FileContent?(Stream? stream) => FromStream(stream);

    /// <summary>Bytes under the name <c>file</c>.</summary>
    /// <param name="bytes">The content.</param>
    [return: NotNullIfNotNull(nameof(bytes))]
    public static implicit operator FileContent?(byte[]? bytes) => FromBytes(bytes);

    /// <summary>A stream under the name <c>file</c>.</summary>
    /// <param name="stream">The content.</param>
    /// <returns>The file; <see langword="null"/> for <see langword="null"/>.</returns>
    [return: NotNullIfNotNull(nameof(stream))]
    public static FileContent? FromStream(Stream? stream) => stream is null ? null : new FileContent(stream, "file");

    /// <summary>Bytes under the name <c>file</c>.</summary>
    /// <param name="bytes">The content.</param>
    /// <returns>The file; <see langword="null"/> for <see langword="null"/>.</returns>
    [return: NotNullIfNotNull(nameof(bytes))]
    public static FileContent? FromBytes(byte[]? bytes) => bytes is null ? null : new FileContent(bytes, "file");

    /// <summary>The name and the type, never the content.</summary>
    /// <returns>For messages and debuggers.</returns>
    public override string ToString() => ContentType is null ? FileName : $"{FileName} ({ContentType})";

    internal HttpContent ToHttpContent(string? contentType)
    {
        HttpContent content = _stream is null ? new ReadOnlyMemoryContent(_bytes) : new LentStreamContent(_stream, _start);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType ?? contentType ?? "application/octet-stream");
        foreach ((string name, string value) in Headers ?? ReadOnlyDictionary<string, string>.Empty)
        {
            content.Headers.TryAddWithoutValidation(name, value);
        }

        return content;
    }
}
