using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Upstash.Workflow.LocalServer.Protocol;

/// <summary>A status and a JSON body.</summary>
internal sealed class Answer
{
    private readonly byte[] _body;

    private Answer(int status, Action<Utf8JsonWriter> write)
    {
        Status = status;
        _body = ServiceJson.ToUtf8(write);
    }

    public int Status { get; }

    public static Answer Page(RunPage page, long trimBody)
        => new(StatusCodes.Status200OK, json => RunJson.WritePage(json, page, new BodyTrim(trimBody)));

    public static Answer Error(int status, string message) => new(status, json =>
    {
        json.WriteStartObject();
        json.WriteString("error", message);
        json.WriteEndObject();
    });

    public Task WriteAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.StatusCode = Status;
        response.ContentType = "application/json";
        response.ContentLength = _body.Length;
        return response.Body.WriteAsync(_body, cancellationToken).AsTask();
    }
}
