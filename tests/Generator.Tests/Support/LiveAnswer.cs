using System.Net;
using System.Text;

namespace Upstash.Workflow.Generator.Tests.Support;

/// <summary>What the capturing handler answers.</summary>
internal sealed record LiveAnswer(int Status, byte[] Body, string? MediaType, params (string Name, string Value)[] Headers)
{
    public static LiveAnswer Empty { get; } = new(204, [], null);

    public static LiveAnswer Json(string json, int status = 200, params (string Name, string Value)[] headers)
        => new(status, Encoding.UTF8.GetBytes(json), "application/json", headers);

    public static LiveAnswer Text(string text, string mediaType = "text/plain", int status = 200, params (string Name, string Value)[] headers)
        => new(status, Encoding.UTF8.GetBytes(text), mediaType, headers);

    public HttpResponseMessage ToMessage(HttpRequestMessage request)
    {
        var message = new HttpResponseMessage((HttpStatusCode)Status) { RequestMessage = request, Content = new ByteArrayContent(Body) };
        if (MediaType is not null)
            message.Content.Headers.TryAddWithoutValidation("Content-Type", MediaType);
        foreach ((string name, string value) in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }
}
