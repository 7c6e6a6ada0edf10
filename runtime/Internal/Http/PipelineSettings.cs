namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>The options as they were when the client was created, checked.</summary>
internal sealed record PipelineSettings(
    ServerMap Servers,
    CredentialSet Credentials,
    TimeSpan Timeout,
    int MaxResponseBytes,
    int MaxRetries,
    DriftObserver? Drift,
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
            (int)options.MaxResponseBytes,
            ownership == HttpClientOwnership.Own ? options.MaxRetries : 0,
            options.Drift is { } observer ? new DriftObserver(observer) : null,
            api.UserAgent ?? RuntimeVersion.UserAgent,
            ownership,
            time);
    }
}
