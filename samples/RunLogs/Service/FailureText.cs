using System.Net;
using RunLogs.Rendering;
using Upstash.Workflow.Runtime;

namespace RunLogs.Service;

/// <summary>What went wrong and what to do about it, in a sentence or two for a tired reader.</summary>
internal static class FailureText
{
    public static string Explain(ApiClientException failure, DateTimeOffset now) => failure switch
    {
        ApiException answer => OneLine(Explain(answer, now)),
        ApiTimeoutException => OneLine($"The service did not answer in time. {failure.Message}"),
        ApiConnectionException => OneLine($"The service could not be reached. {failure.Message}"),
        ApiResponseException => OneLine($"The service sent an answer that cannot be read. {failure.Message}"),
        _ => OneLine(failure.Message),
    };

    private static string Explain(ApiException answer, DateTimeOffset now) => (int)answer.Status switch
    {
        401 => "The service refused the token (401). Check QSTASH_TOKEN, and that QSTASH_URL or QSTASH_REGION name the region it belongs to.",
        403 => $"The token may not do this (403){Detail(answer)}.",
        400 => $"The service did not accept the request (400){Detail(answer)}.",
        404 => $"The address does not answer for Upstash Workflow (404){Detail(answer)}. Check QSTASH_URL.",
        429 => $"Too many requests (429){Limit(answer, now)}",
        >= 500 => $"The service has a problem of its own ({(int)answer.Status}){Detail(answer)}. Try again in a moment.",
        _ => $"The service answered {(int)answer.Status}{Detail(answer)}.",
    };

    private static string Detail(ApiException answer) => string.IsNullOrWhiteSpace(answer.ErrorMessage) ? "" : $": {answer.ErrorMessage.TrimEnd('.')}";

    private static string Limit(ApiException answer, DateTimeOffset now)
    {
        string kind = answer.RateLimit is { } limit ? $": the {limit.Kind.ToString().ToLowerInvariant()} limit is used up" : "";
        TimeSpan? wait = answer.RetryAfter ?? answer.RateLimit?.Reset - now;
        return wait > TimeSpan.Zero ? $"{kind}. Try again in {Human.Duration(wait.Value)}." : $"{kind}. Try again in a moment.";
    }

    private static string OneLine(string text) => Human.OneLine(text, 400);
}
