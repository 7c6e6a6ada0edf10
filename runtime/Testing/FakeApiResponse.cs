using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Internal.Http;
using Upstash.Workflow.Runtime.Internal.Testing;

namespace Upstash.Workflow.Runtime.Testing;

/// <summary>Makes the messages that a function behind <see cref="FakeApiOperation.Respond(Func{FakeApiRequest, HttpResponseMessage})"/> gives.</summary>
public static class FakeApiResponse
{
    private const string MediaType = "application/json";

    /// <summary>200 with JSON.</summary>
    /// <param name="json">The body, sent as it is.</param>
    /// <param name="headers">Headers of the answer.</param>
    public static HttpResponseMessage Json(string json, params (string Name, string Value)[] headers) => Json(200, json, headers);

    /// <summary>A status with JSON.</summary>
    /// <param name="status">The status.</param>
    /// <param name="json">The body, sent as it is.</param>
    /// <param name="headers">Headers of the answer.</param>
    public static HttpResponseMessage Json(int status, string json, params (string Name, string Value)[] headers) =>
        Create(status, Utf8(json, nameof(json)), MediaType, headers);

    /// <summary>200 with an object of a generated class.</summary>
    /// <param name="model">The object.</param>
    /// <param name="headers">Headers of the answer.</param>
    public static HttpResponseMessage Json(IJsonModel model, params (string Name, string Value)[] headers) =>
        Json(200, ModelJson.Write(model), headers);

    /// <summary>200 with a text that is no JSON.</summary>
    /// <param name="text">The body, sent in UTF-8.</param>
    /// <param name="mediaType">What it is.</param>
    /// <param name="headers">Headers of the answer.</param>
    public static HttpResponseMessage Text(string text, string mediaType = "text/plain", params (string Name, string Value)[] headers) =>
        Create(200, Utf8(text, nameof(text)), mediaType, headers);

    /// <summary>200 with bytes.</summary>
    /// <param name="bytes">The body.</param>
    /// <param name="mediaType">What it is.</param>
    /// <param name="headers">Headers of the answer.</param>
    public static HttpResponseMessage Bytes(byte[] bytes, string mediaType = "application/octet-stream", params (string Name, string Value)[] headers)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return Create(200, bytes, mediaType, headers);
    }

    /// <summary>A status without a body.</summary>
    /// <param name="status">The status.</param>
    /// <param name="headers">Headers of the answer.</param>
    public static HttpResponseMessage Status(int status, params (string Name, string Value)[] headers) => Create(status, [], null, headers);

    internal static HttpResponseMessage Create(int status, byte[] body, string? mediaType, (string Name, string Value)[] headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = mediaType is null ? null : MediaTypeHeaderValue.Parse(HeaderText.CheckMediaType(mediaType, nameof(mediaType)));
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = content };
        foreach ((string name, string value) in headers)
        {
            AddHeader(response, name, value);
        }

        return response;
    }

    private static void AddHeader(HttpResponseMessage response, string name, string value)
    {
        HeaderText.CheckName(name, nameof(name));
        if (response.Headers.TryAddWithoutValidation(name, value))
        {
            return;
        }

        // A header of the body stands once, and is there already.
        response.Content.Headers.Remove(name);
        if (!response.Content.Headers.TryAddWithoutValidation(name, value))
        {
            throw new ArgumentException($"'{name}' is no header of an answer.", nameof(name));
        }
    }

    private static byte[] Utf8(string text, string parameter)
    {
        ArgumentNullException.ThrowIfNull(text, parameter);
        return Encoding.UTF8.GetBytes(text);
    }
}
