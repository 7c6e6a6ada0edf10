using System.Net;
using System.Text;

namespace Upstash.Workflow.Integration.Tests.Support;

/// <summary>Answers of a stub.</summary>
internal static class Answer
{
    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK)
        => Of(json, "application/json", status);

    public static HttpResponseMessage Of(string body, string mediaType, HttpStatusCode status = HttpStatusCode.OK)
        => new(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };

    public static HttpResponseMessage Empty(HttpStatusCode status) => new(status) { Content = new ByteArrayContent([]) };

    /// <summary>A page of runs with the given ids.</summary>
    public static HttpResponseMessage Page(string? cursor, params string[] ids)
    {
        string runs = string.Join(',', ids.Select(id => $$"""{"workflowRunId":"{{id}}"}"""));
        string member = cursor is null ? "" : $"\"cursor\":\"{cursor}\",";
        return Json($$"""{{{member}}"runs":[{{runs}}]}""");
    }

    public static HttpResponseMessage With(this HttpResponseMessage response, string header, string value)
    {
        response.Headers.TryAddWithoutValidation(header, value);
        return response;
    }
}
