using System.ComponentModel;
using Upstash.Workflow.Runtime.Internal.Bodies;
using Upstash.Workflow.Runtime.Internal.Http;
using Upstash.Workflow.Runtime.Internal.Parameters;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>One request before it is sent; it can be sent several times. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiRequest
{
    private List<KeyValuePair<string, string>>? _headers;
    private List<string>? _cookies;
    private RequestBody? _body;

    /// <summary>Starts a request.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="target">The path and the query, relative to the base address: begins with one slash, escaped.</param>
    /// <exception cref="ArgumentException">The target is no such path: it could lead to another host.</exception>
    public ApiRequest(ApiOperation operation, string target)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(target);
        if (!target.StartsWith('/') || target.AsSpan(1).StartsWith("/") || target.AsSpan().ContainsAny("\\#"))
        {
            throw new ArgumentException(
                $"{operation.Name}: the path of a request begins with exactly one '/' and holds neither '\\' nor '#'.", nameof(target));
        }

        Operation = operation;
        Target = target;
    }

    internal ApiOperation Operation { get; }

    /// <summary>What is sent as <c>Accept</c>; <see langword="null"/>: by the kind of answer.</summary>
    public string? Accept { get; init; }

    /// <summary>Whether the request can be sent a second time: a stream that cannot be rewound is read once.</summary>
    internal bool IsRepeatable => Operation.IsIdempotent && _body is not { IsRepeatable: false };

    internal string Target { get; }

    internal string Path => Target.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? Target[..at] : Target;

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
        message.Content = _body?.Create();
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
}
