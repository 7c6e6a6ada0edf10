using Upstash.Workflow.Runtime.Internal.Http;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>What a registration in a container asks for.</content>
public sealed partial class ApiPipeline
{
    /// <summary>Creates a pipeline for a container: it follows options that change, and leaves retries to the client's handlers.</summary>
    /// <param name="api">The client.</param>
    /// <param name="options">Gives the options in force; the same object as long as nothing has changed.</param>
    /// <param name="httpClient">What sends the requests, with a <see cref="CredentialHandler"/> as its last handler.</param>
    /// <param name="log">Hears what becomes of calls.</param>
    /// <exception cref="ArgumentException">The options do not fit together.</exception>
    public ApiPipeline(ApiDescription api, Func<ApiClientOptions> options, HttpClient httpClient, ApiLog? log)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        _transport = new ApiTransport(
            SettingsSource.Following(options, current => PipelineSettings.Create(api, current, httpClient, HttpClientOwnership.Factory, TimeProvider.System), log),
            httpClient,
            log);
    }

    /// <summary>The transport of a container's client: it follows no redirect, decompresses, and renews its connections.</summary>
    public static HttpMessageHandler CreateHandler() => OwnHttpClient.CreateHandler();

    /// <summary>Sets up a container's client.</summary>
    /// <param name="httpClient">The client.</param>
    public static void SetUp(HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        OwnHttpClient.SetUp(httpClient);
    }

    /// <summary>Checks options before there is a client, as an application does when it starts.</summary>
    /// <param name="api">The client.</param>
    /// <param name="options">Its options.</param>
    /// <returns>Why no client can be made with them, in a sentence without a secret; <see langword="null"/>: one can.</returns>
    public static string? FindProblem(ApiDescription api, ApiClientOptions options) => OptionsCheck.FindProblem(api, options);
}
