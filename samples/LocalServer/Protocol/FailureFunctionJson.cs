using System.Text.Json;

namespace Upstash.Workflow.LocalServer.Protocol;

/// <summary>Writes the failure function of a run.</summary>
internal static class FailureFunctionJson
{
    public static void Write(Utf8JsonWriter json, LocalFailureFunction? function, BodyTrim trim)
    {
        if (function is null)
        {
            return;
        }

        json.WriteStartObject("failureFunction");
        json.Member("messageId", function.MessageId);
        json.Member("url", function.Url);
        json.Member("state", function.State);
        json.Member("failHeaders", function.FailHeaders);
        json.Member("failStatus", function.FailStatus);
        json.Member("failResponse", trim.Apply(function.FailResponse));
        json.Member("responseBody", trim.Apply(function.ResponseBody));
        json.Member("responseHeaders", function.ResponseHeaders);
        json.Member("responseStatus", function.ResponseStatus);
        json.Member("maxRetries", function.MaxRetries);
        json.Member("dlqId", function.DlqId);
        json.Member("errors", function.Errors, error => ErrorJson.Write(json, error, trim));
        json.WriteEndObject();
    }
}
