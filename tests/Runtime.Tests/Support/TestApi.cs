using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Internal.Http;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Support;

/// <summary>What generated code would be for one operation, and clients to call it with.</summary>
internal static class TestApi
{
    public const string Token = "s3cr3t-t0ken+/=";

    public static readonly ApiDescription Description = new() { ClientName = "TestClient" };

    public static ApiCredential Bearer { get; } = ApiCredential.Bearer("bearerAuth", Token);

    public static ApiCredential QueryKey { get; } = ApiCredential.ApiKey("bearerAuthQuery", ApiKeyLocation.Query, "qstash_token", Token);

    public static ApiOperation Operation(string method = "GET", string[][]? security = null) => new("ListLogs", method, "/v2/logs")
    {
        Security = security ?? [["bearerAuth"], ["bearerAuthQuery"]],
        Errors =
        [
            ApiError.Json<Problem, ModelItem<Problem>>(400, 499),
            ApiError.Json<JsonElementOf, ModelItem<JsonElementOf>>(404, 404),
        ],
    };

    public static ApiClientOptions Options(string address = "https://api.example") =>
        new() { BaseAddress = new Uri(address), Credential = Bearer, Timeout = TimeSpan.FromSeconds(90) };

    /// <summary>A client that owns its transport, with a stub below it and delays that take no time.</summary>
    public static ApiPipeline Own(HttpMessageHandler handler, ApiClientOptions? options = null, TimeProvider? time = null) =>
        new(Description, options ?? Options(), new HttpClient(new CredentialHandler(handler)) { Timeout = Timeout.InfiniteTimeSpan }, HttpClientOwnership.Own, time ?? new InstantDelays());

    public static ApiPipeline Given(HttpMessageHandler handler, ApiClientOptions? options = null) =>
        new(Description, options ?? Options(), new HttpClient(handler));

    /// <summary>A client with its real transport, for a server on loopback; no retries unless a test wants them.</summary>
    public static ApiPipeline Real(LoopbackServer server, Action<ApiClientOptions>? configure = null)
    {
        ApiClientOptions options = Options(server.Address);
        options.MaxRetries = 0;
        options.Timeout = TimeSpan.FromSeconds(20);
        configure?.Invoke(options);
        return new ApiPipeline(Description, options);
    }

    public static Task<Logs> ListAsync(this ApiPipeline api, string target = "/v2/logs?count=5") =>
        api.CallAsync(Operation(), target);

    public static Task<Logs> CallAsync(this ApiPipeline api, ApiOperation operation, string target = "/v2/logs") =>
        api.SendAsync<Logs, ModelItem<Logs>>(new ApiRequest(operation, target), TestContext.Current.CancellationToken);

    public static Task<Logs> ListUntilAsync(this ApiPipeline api, CancellationToken ct) =>
        api.SendAsync<Logs, ModelItem<Logs>>(new ApiRequest(Operation(), "/v2/logs"), ct);
}
