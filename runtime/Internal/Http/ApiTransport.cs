using System.Diagnostics;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Sends a request until it is answered, given up or canceled.</summary>
internal sealed class ApiTransport(PipelineSettings settings, HttpClient client)
{
    public string AddressOf(ApiOperation operation) => settings.Servers.Find(operation).Prefix;

    public async Task<T> CallAsync<T, TReader>(ApiRequest request, CancellationToken ct)
        where TReader : struct, IResponseReader<T>
    {
        ArgumentNullException.ThrowIfNull(request);
        ct.ThrowIfCancellationRequested();
        var call = new ApiCall(request, settings, ct);
        using Activity? activity = ApiTelemetry.Start(call);
        try
        {
            T result = await RunAsync<T, TReader>(call, ct).ConfigureAwait(false);
            ApiTelemetry.Succeed(activity, call);
            return result;
        }
        catch (Exception exception)
        {
            ApiTelemetry.Fail(activity, call, exception);
            if (exception is OperationCanceledException canceled && ct.IsCancellationRequested && canceled.CancellationToken != ct)
            {
                throw FailureTranslation.Canceled(exception, call);
            }

            throw;
        }
    }

    private ValueTask<T> RunAsync<T, TReader>(ApiCall call, CancellationToken ct)
        where TReader : struct, IResponseReader<T>
    {
        return call.Request.IsRepeatable && settings.MaxRetries > 0 ? RepeatAsync<T, TReader>(call, ct) : AttemptAsync<T, TReader>(call, ct);
    }

    private async ValueTask<T> RepeatAsync<T, TReader>(ApiCall call, CancellationToken ct)
        where TReader : struct, IResponseReader<T>
    {
        for (int retries = 0; ; retries++)
        {
            TimeSpan wait;
            try
            {
                return await AttemptAsync<T, TReader>(call, ct).ConfigureAwait(false);
            }
            catch (ApiClientException failure) when (retries < settings.MaxRetries && RetryPolicy.WaitAfter(failure, retries) is { } next)
            {
                wait = next;
            }

            await Task.Delay(wait, settings.Time, ct).ConfigureAwait(false);
        }
    }

    private async ValueTask<T> AttemptAsync<T, TReader>(ApiCall call, CancellationToken ct)
        where TReader : struct, IResponseReader<T>
    {
        call.Status = null;
        using var limit = new AttemptLimit(settings.Timeout, settings.Time, ct);
        try
        {
            using HttpRequestMessage message = await call.CreateMessageAsync(call.Request.Accept ?? TReader.Accept, client, limit.Token).ConfigureAwait(false);
            call.Attempts++;
            using var holder = new ResponseHolder(
                await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false));
            call.Status = (int)holder.Response.StatusCode;
            DriftReporter.CheckStatus(call, holder.Response.StatusCode);
            if (!holder.Response.IsSuccessStatusCode)
            {
                throw await ErrorReader.ReadAsync(call, holder.Response, limit.Token).ConfigureAwait(false);
            }

            ResponseCapture.Report(holder.Response);
            return await TReader.ReadAsync(call, holder, limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (FailureTranslation.Translate(exception, call, limit) is { } failure)
        {
            throw failure;
        }
    }
}
