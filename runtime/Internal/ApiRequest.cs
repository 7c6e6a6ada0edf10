using System.ComponentModel;
using Upstash.Workflow.Runtime.Internal.Bodies;
using Upstash.Workflow.Runtime.Internal.Http;
using Upstash.Workflow.Runtime.Internal.Parameters;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>One request before it is sent; it can be sent several times. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiRequest
{
    private readonly int _pathStart;
    private List<KeyValuePair<string, string>>? _headers;
    private List<string>? _cookies;
    private RequestBody? _body;

    /// <summary>Starts a request.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="target">The path and the query, relative to the base address: begins with one slash, escaped.</param>
    /// <exception cref="ArgumentException">The target is no such path: it could lead to another host.</exception>
    public ApiRequest(ApiOperation operation, string target)
        : this(operation, 0, target)
    {
    }

    /// <summary>Starts a request to an address that has been built.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="uri">The address; of no use afterwards.</param>
    /// <exception cref="ArgumentException">The path could lead to another host.</exception>
    public ApiRequest(ApiOperation operation, ref RequestUri uri)
        : this(operation, uri.PathStart, uri.ToStringAndDispose())
    {
    }

    private ApiRequest(ApiOperation operation, int pathStart, string target)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(target);
        ReadOnlySpan<char> path = target.AsSpan(pathStart);
        if (!path.StartsWith("/") || path[1..].StartsWith("/") || path.ContainsAny("\\#"))
        {
            throw new ArgumentException(
                $"{operation.Name}: the path of a request begins with exactly one '/' and holds neither '\\' nor '#'.", nameof(target));
        }

        Operation = operation;
        Text = target;
        _pathStart = pathStart;
    }

    internal ApiOperation Operation { get; }

    /// <summary>What is sent as <c>Accept</c>; <see langword="null"/>: by the kind of answer.</summary>
    public string? Accept { get; init; }

    /// <summary>Whether the request can be sent a second time: a stream that cannot be rewound is read once.</summary>
    internal bool IsRewindable => _body is not { IsRepeatable: false };

    /// <summary>The target, and before it the address of the server if it was built so.</summary>
    internal string Text { get; }

    internal string Target => Text[_pathStart..];

    internal string Path => Text.IndexOf('?', _pathStart) is var at and >= 0 ? Text[_pathStart..at] : Target;

    // The address of a page as the service gave it; null for the operation's own.
    internal string? Address { get; private set; }

    /// <summary>Goes to the address of a page that the service gave, instead of the operation's own.</summary>
    /// <param name="address">Absolute or relative; <see langword="null"/> changes nothing. Another host than the client's is refused when it is sent.</param>
    /// <returns>The request itself.</returns>
    public ApiRequest At(string? address)
    {
        Address = string.IsNullOrWhiteSpace(address) ? null : address.Trim();
        return this;
    }

    /// <summary>Whether the text is the whole address, and the server is this one.</summary>
    internal bool IsBelow(string server) => _pathStart == server.Length && Text.StartsWith(server, StringComparison.Ordinal);

    /// <summary>Adds a header.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; <see langword="null"/> adds nothing.</param>
    /// <exception cref="ArgumentException">The name or the value cannot stand in a header.</exception>
    public void AddHeader(string name, string? value)
    {
        if (value is not null)
        {
            HeaderText.CheckName(name, nameof(name));
            (_headers ??= []).Add(new(name, HeaderText.CheckValue(name, value, nameof(value))));
        }
    }

    /// <summary>Sets the body.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <typeparam name="TItem">How it is written.</typeparam>
    /// <param name="body">The body.</param>
    /// <param name="mediaType">What is sent as <c>Content-Type</c>.</param>
    public void SetJsonBody<T, TItem>(T body, string mediaType = "application/json")
        where TItem : struct, IJsonItem<T>
    {
        _body = new MemoryBody(WireValue.Write<T, TItem>(body, null), mediaType);
    }

    // A message can be sent once only: each attempt gets its own.
    internal HttpRequestMessage CreateMessage(Uri address)
    {
        var message = new HttpRequestMessage(Operation.HttpMethod, address);
        message.Content = _body?.Create() ?? EmptyContent();
        if (_cookies is not null)
        {
            message.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies));
        }

        foreach ((string name, string value) in _headers ?? [])
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }

    // A connection that ends without a byte makes .NET send a request again, whatever its method, up to three times. One that has content it sends
    // once: what changes something must not be repeated behind our back. On the wire nothing changes, "Content-Length: 0" is there anyway.
    private ByteArrayContent? EmptyContent() => Operation.MayChangeEachTime ? new ByteArrayContent([]) : null;
}
