using System.Net;
using System.Net.Http.Headers;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Status and headers of a success. They outlive the message; the headers are copied when someone looks.</summary>
internal sealed class ResponseHead(ApiCall call, HttpResponseMessage response)
{
    private readonly HttpResponseHeaders _message = response.Headers;
    private readonly HttpContentHeaders _content = response.Content.Headers;
    private IReadOnlyDictionary<string, IReadOnlyList<string>>? _headers;

    public HttpStatusCode Status { get; } = response.StatusCode;

    public string Operation { get; } = call.Operation;

    public string RequestUri { get; } = call.Address;

    public int Attempts { get; } = call.Attempts;

    public int? MaxPages { get; } = call.Settings.MaxPages;

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers => _headers ??= ResponseHeaders.Copy(_message, _content, static value => value);
}
