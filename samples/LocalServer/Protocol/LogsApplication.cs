using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Upstash.Workflow.LocalServer.Protocol;

/// <summary>One request after the other: path, method, token, rate, parameters, page.</summary>
internal sealed class LogsApplication(LocalWorkflowServerOptions options, IReadOnlyList<LocalRun> runs, RequestLog requests)
{
    private const string LogsPath = "/v2/workflows/logs";

    private readonly TokenCheck _token = new(options.Token);
    private readonly BurstLimiter? _limiter = options.BurstLimit is { } limit ? new BurstLimiter(limit, options.TimeProvider) : null;

    public async Task HandleAsync(HttpContext context)
    {
        Answer answer = Answer(context);
        requests.Add(Record(context.Request, answer.Status));
        await Task.Delay(options.Latency, context.RequestAborted).ConfigureAwait(false);
        await answer.WriteAsync(context.Response, context.RequestAborted).ConfigureAwait(false);
    }

    private Answer Answer(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (request.Path != LogsPath)
        {
            return Protocol.Answer.Error(StatusCodes.Status404NotFound, $"path {request.Path} not found");
        }

        if (!HttpMethods.IsGet(request.Method))
        {
            context.Response.Headers.Allow = HttpMethods.Get;
            return Protocol.Answer.Error(StatusCodes.Status405MethodNotAllowed, $"method {request.Method} not allowed");
        }

        if (!_token.Accepts(request))
        {
            return Protocol.Answer.Error(StatusCodes.Status401Unauthorized, "unauthorized");
        }

        return IsOverLimit(context.Response)
            ? Protocol.Answer.Error(StatusCodes.Status429TooManyRequests, "rate limit exceeded")
            : Page(request);
    }

    private Answer Page(HttpRequest request)
    {
        if (!LogsQueryReader.TryRead(request.Query, out LogsQuery? query, out string? error))
        {
            return Protocol.Answer.Error(StatusCodes.Status400BadRequest, error);
        }

        return RunPage.TryTake(runs, query, out RunPage? page)
            ? Protocol.Answer.Page(page, query.TrimBody)
            : Protocol.Answer.Error(StatusCodes.Status400BadRequest, "invalid cursor");
    }

    private bool IsOverLimit(HttpResponse response)
    {
        if (_limiter is null)
        {
            return false;
        }

        BurstWindow window = _limiter.Take();
        response.Headers["Burst-RateLimit-Limit"] = Text(window.Limit);
        response.Headers["Burst-RateLimit-Remaining"] = Text(window.Remaining);
        response.Headers["Burst-RateLimit-Reset"] = Text(window.ResetSeconds);
        if (window.IsExceeded)
        {
            response.Headers.RetryAfter = "1";
        }

        return window.IsExceeded;
    }

    private static RecordedRequest Record(HttpRequest request, int status)
        => new(request.Method, request.Path.Value ?? "", QueryPairs.Of(request), TokenCheck.KindOf(request), status);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
