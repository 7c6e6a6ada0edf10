namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Sends a request until it is answered, given up or canceled.</summary>
internal sealed class ApiTransport(SettingsSource settings, HttpClient client, ApiLog? log)
{
    public bool ValidateRequests => settings.Current.ValidateRequests;

    public string AddressOf(ApiOperation operation) => settings.Current.Servers.Find(operation).Prefix;

    public async Task<T> CallAsync<T, TReader>(ApiRequest request, CancellationToken ct)
        where TReader : struct, IResponseReader<T>
    {
        ArgumentNullException.ThrowIfNull(request);
        ct.ThrowIfCancellationRequested();
        var call = new ApiCall(request, settings.Current, log, ct);
        using ApiTelemetry telemetry = ApiTelemetry.Start(call);
        try
        {
            T result = await RepeatAsync<T, TReader>(call, telemetry).ConfigureAwait(false);
            telemetry.Succeed();
            return result;
        }
        catch (Exception exception)
        {
            telemetry.Fail(exception);
            if (exception is OperationCanceledException canceled && ct.IsCancellationRequested && canceled.CancellationToken != ct)
            {
                throw FailureTranslation.Canceled(exception, call);
            }

            throw;
        }
    }

    private async ValueTask<T> RepeatAsync<T, TReader>(ApiCall call, ApiTelemetry telemetry)
        where TReader : struct, IResponseReader<T>
    {
        for (int retries = 0; ; retries++)
        {
            TimeSpan wait;
            try
            {
                return await AttemptAsync<T, TReader>(call).ConfigureAwait(false);
            }
            catch (ApiClientException failure) when (call.Settings.Retries.WaitAfter(call, failure, retries) is { } next)
            {
                wait = next;
                telemetry.Repeat(failure, wait);
            }

            await Task.Delay(wait, call.Settings.Time, call.Caller).ConfigureAwait(false);
        }
    }

    private async ValueTask<T> AttemptAsync<T, TReader>(ApiCall call)
        where TReader : struct, IResponseReader<T>
    {
        (call.Status, call.IsSending) = (null, false);
        using var limit = new AttemptLimit(call);
        try
        {
            using HttpRequestMessage message = await call.CreateMessageAsync(call.Request.Accept ?? TReader.Accept, client, limit.Token).ConfigureAwait(false);
            call.Attempts++;
            call.IsSending = true;
            using var holder = new ResponseHolder(
                await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false));
            call.Status = (int)holder.Response.StatusCode;
            FollowedRedirect.Check(call, message, holder.Response);
            DriftReporter.CheckStatus(call, holder.Response.StatusCode);
            if (!holder.Response.IsSuccessStatusCode)
            {
                throw await ErrorReader.ReadAsync(call, holder.Response, limit.Token).ConfigureAwait(false);
            }

            ResponseCapture.Report(call, holder.Response);
            return await TReader.ReadAsync(call, holder, limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (FailureTranslation.Translate(exception, call, limit) is { } failure)
        {
            throw failure;
        }
    }
}
