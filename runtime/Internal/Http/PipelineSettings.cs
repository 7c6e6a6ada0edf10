namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>The options as they were when the client was created, checked.</summary>
internal sealed record PipelineSettings(
    ServerMap Servers,
    CredentialSet Credentials,
    TimeSpan Timeout,
    TimeSpan TotalTimeout,
    int MaxResponseBytes,
    int? MaxPages,
    RetryPolicy Retries,
    bool ValidateRequests,
    DriftObserver? Drift,
    string ClientName,
    string UserAgent,
    HttpClientOwnership Ownership,
    TimeProvider Time)
{
    public static PipelineSettings Create(
        ApiDescription api, ApiClientOptions options, HttpClient? client, HttpClientOwnership ownership, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(options);
        return new PipelineSettings(
            ServerMap.Create(options, client, api.BasePath),
            CredentialSet.Create(options),
            options.Timeout,
            options.TotalTimeout,
            (int)options.MaxResponseBytes,
            options.MaxPages,
            ownership == HttpClientOwnership.Own ? RetryPolicy.Create(options) : RetryPolicy.None,
            options.ValidateRequests,
            options.Drift is { } observer ? new DriftObserver(observer) : null,
            api.ClientName,
            api.UserAgent ?? RuntimeVersion.UserAgent,
            ownership,
            time);
    }
}
