using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Upstash.Workflow.LocalServer.Protocol;
using Upstash.Workflow.LocalServer.Sample;

namespace Upstash.Workflow.LocalServer;

/// <summary>
/// <c>GET /v2/workflows/logs</c> on a free loopback port, behaving as the service does. It shares no code with the generated client, so
/// that what the two agree on is the protocol.
/// </summary>
public sealed class LocalWorkflowServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly RequestLog _requests;

    private LocalWorkflowServer(WebApplication app, string token, IReadOnlyList<LocalRun> runs, RequestLog requests)
    {
        _app = app;
        _requests = requests;
        Token = token;
        Runs = runs;
        BaseAddress = new Uri(app.Urls.Single());
    }

    /// <summary>Where the server listens, <c>http://127.0.0.1:…/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The token it accepts.</summary>
    public string Token { get; }

    /// <summary>All runs it serves, newest first.</summary>
    public IReadOnlyList<LocalRun> Runs { get; }

    /// <summary>What has been asked so far, oldest first: a snapshot.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _requests.Snapshot();

    /// <summary>Starts a server.</summary>
    public static async Task<LocalWorkflowServer> StartAsync(
        LocalWorkflowServerOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new LocalWorkflowServerOptions();
        IReadOnlyList<LocalRun> runs = RunsOf(options);
        RequestLog requests = new();
        WebApplication app = Build();
        app.Run(new LogsApplication(options, runs, requests).HandleAsync);
        await app.StartAsync(cancellationToken).ConfigureAwait(false);
        return new LocalWorkflowServer(app, options.Token, runs, requests);
    }

    /// <summary>Stops the server.</summary>
    public async ValueTask DisposeAsync() => await _app.DisposeAsync().ConfigureAwait(false);

    // A stable sort: runs of the same millisecond keep their order, so that a cursor always means the same place.
    private static List<LocalRun> RunsOf(LocalWorkflowServerOptions options)
    {
        long now = options.TimeProvider.GetUtcNow().ToUnixTimeMilliseconds();
        IEnumerable<LocalRun> runs = options.Runs ?? SampleRuns.Create(options.Seed, options.RunCount, now);
        return [.. runs.OrderByDescending(run => run.CreatedAt)];
    }

    // The empty builder reads no environment, no files and no command line: a stray ASPNETCORE_URLS must not move the server.
    private static WebApplication Build()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        return builder.Build();
    }
}
