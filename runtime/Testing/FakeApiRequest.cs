using System.Diagnostics;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Internal.Testing;

namespace Upstash.Workflow.Runtime.Testing;

/// <summary>A request that a <see cref="FakeApiHandler"/> was sent.</summary>
/// <remarks>Its text and what debuggers show have neither query nor headers: a credential may be in both.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class FakeApiRequest
{
    private readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> _query;
    private readonly Lazy<string> _text;

    internal FakeApiRequest(string operation, HttpMethod method, Uri uri, IReadOnlyDictionary<string, IReadOnlyList<string>> headers, RecordedBody body)
    {
        Operation = operation;
        Method = method;
        Uri = uri;
        Headers = headers;
        Body = body.Bytes;
        _query = new(() => QueryDecoding.Read(uri));
        _text = new(body.Decode);
    }

    /// <summary>The operation, <c>ListWorkflowRunLogs</c>; empty for a request that no generated client made.</summary>
    public string Operation { get; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The address with its query, as it was sent.</summary>
    public Uri Uri { get; }

    /// <summary>The parameters of the query by name, decoded; a name has as many values as were sent.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Query => _query.Value;

    /// <summary>The headers, those of the body included; names ignore case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }

    /// <summary>The bytes of the body; empty when there was none.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The body as text; empty when there was none.</summary>
    public string Text => _text.Value;

    /// <summary>A parameter of the query, decoded.</summary>
    /// <param name="name">Its name in the document.</param>
    /// <returns>The value, the first of several; <see langword="null"/> when it was not sent.</returns>
    public string? QueryValue(string name) => Query.TryGetValue(name, out IReadOnlyList<string>? values) ? values[0] : null;

    /// <summary>A header.</summary>
    /// <param name="name">Its name; case makes no difference.</param>
    /// <returns>The value, several separated by commas; <see langword="null"/> when it was not sent.</returns>
    public string? HeaderValue(string name) => Headers.TryGetValue(name, out IReadOnlyList<string>? values) ? string.Join(", ", values) : null;

    /// <summary>Reads the body as an object of a generated class.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <returns>The object.</returns>
    /// <exception cref="System.Text.Json.JsonException">The body is no such object.</exception>
    public T ReadBody<T>()
        where T : class, IJsonModel<T> => JsonModel.Read<T>(Body.Span);

    /// <summary>The operation, the method and the address without its query.</summary>
    public override string ToString()
    {
        string address = Uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return Operation.Length == 0 ? $"{Method} {address}" : $"{Operation}: {Method} {address}";
    }
}
