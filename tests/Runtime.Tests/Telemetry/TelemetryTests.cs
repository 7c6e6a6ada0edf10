using System.Collections.Concurrent;
using System.Diagnostics;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Internal.Http;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Telemetry;

public class TelemetryTests
{
    // One name for each test tells its measurements from those of others.
    private readonly string _operation = "Op" + Guid.NewGuid().ToString("N");

    [Fact]
    public async Task A_call_is_measured_with_its_retries()
    {
        using var measured = new Measured();
        using ApiPipeline api = TestApi.Own(new StubHandler(() => StubHandler.Status(503), () => throw new HttpRequestException("broken"), StubHandler.Ok));
        await CallAsync(api);
        (double duration, string tags) = Assert.Single(measured.Of("upstash.workflow.operation.duration", _operation));
        Assert.InRange(duration, 0.0, 60.0);
        Assert.Equal(
            $"rpc.service=TestClient rpc.method={_operation} http.request.method=GET url.template=/v2/runs/{{id}} server.address=api.example server.port=443 http.response.status_code=200",
            tags);
        Assert.Equal(
            ["error.type=503", "error.type=Upstash.Workflow.Runtime.ApiConnectionException"],
            measured.Of("upstash.workflow.operation.retries", _operation).Select(each => each.Tags.Split(' ')[^1]));
    }

    [Theory]
    [InlineData(404, "http.response.status_code=404 error.type=404")]
    [InlineData(200, "http.response.status_code=200 error.type=Upstash.Workflow.Runtime.ApiResponseException")]
    public async Task A_failure_says_what_it_was(int status, string end)
    {
        using var measured = new Measured();
        using ApiPipeline api = TestApi.Own(new StubHandler(() => StubHandler.Json("[", (System.Net.HttpStatusCode)status)));
        await Assert.ThrowsAnyAsync<ApiClientException>(() => CallAsync(api));
        Assert.EndsWith(end, Assert.Single(measured.Of("upstash.workflow.operation.duration", _operation)).Tags, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_counted_and_numbered()
    {
        using var measured = new Measured();
        var numbers = new ConcurrentQueue<object?>();
        using ActivityListener listener = Listen(activity => numbers.Enqueue(activity.GetTagItem("upstash.workflow.page.number")));
        using ApiPipeline api = TestApi.Own(new StubHandler(request => StubHandler.Json(request.Number == 3 ? "{}" : $$"""{"cursor":"{{request.Number}}"}""")));
        await foreach (Page<string> _ in Pageable.Create<string>(null, async (_, ct) => new Page<string>([], (await CallAsync(api)).Cursor), CancellationToken.None).AsPages())
        {
        }

        await CallAsync(api);
        Assert.Equal(3, measured.Of("upstash.workflow.operation.pages", _operation).Count);
        Assert.Equal([1, 2, 3, null], numbers);
    }

    [Fact]
    public async Task A_log_hears_every_turn_a_call_takes()
    {
        var log = new ListLog();
        using ApiPipeline api = Create(new StubHandler(() => StubHandler.Status(503), StubHandler.Ok, () => StubHandler.Status(404)), log);
        await CallAsync(api);
        await Assert.ThrowsAnyAsync<ApiException>(() => CallAsync(api));
        using var canceled = new CancellationTokenSource();
        using ApiPipeline slow = Create(new StubHandler((_, ct) => WaitAsync(canceled, ct)), log);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => slow.ListUntilAsync(canceled.Token));
        Assert.Equal(
            [ApiLogEvent.Repeating, ApiLogEvent.Succeeded, ApiLogEvent.Failed, ApiLogEvent.Canceled],
            log.Entries.Select(entry => entry.Happened));
        ApiLogEntry[] entries = [.. log.Entries.Select(entry => entry.Entry)];
        Assert.True(entries[0].Delay >= 100);
        Assert.StartsWith("503 Service Unavailable", entries[0].Problem, StringComparison.Ordinal);
        Assert.Equal((2, 200, ""), (entries[1].Attempts, entries[1].Status, entries[1].Problem));
        Assert.Equal((1, 404), (entries[2].Attempts, entries[2].Status));
    }

    [Fact]
    public async Task What_others_throw_is_logged_by_its_type_alone()
    {
        var log = new ListLog();
        ApiClientOptions options = TestApi.Options();
        options.Credential = ApiCredential.Bearer("bearerAuth", _ => throw new FormatException("the vault's password is s3cr3t"));
        using var api = new ApiPipeline(
            TestApi.Description, options, new HttpClient(new StubHandler(StubHandler.Ok)), HttpClientOwnership.Own, TimeProvider.System, log);
        await Assert.ThrowsAsync<FormatException>(() => CallAsync(api));
        Assert.Equal("System.FormatException", Assert.Single(log.Entries).Entry.Problem);
    }

    [Fact]
    public async Task A_log_that_does_not_listen_is_told_nothing()
    {
        var log = new ListLog(Enum.GetValues<ApiLogEvent>());
        using ApiPipeline api = Create(new StubHandler(StubHandler.Ok), log);
        await CallAsync(api);
        Assert.Empty(log.Entries);
    }

    private static ApiPipeline Create(StubHandler handler, ListLog log) => new(
        TestApi.Description, TestApi.Options(), new HttpClient(handler), HttpClientOwnership.Own, new InstantDelays(), log);

    private static async Task<HttpResponseMessage> WaitAsync(CancellationTokenSource canceled, CancellationToken ct)
    {
        await canceled.CancelAsync();
        await Task.Delay(Timeout.Infinite, ct);
        return StubHandler.Ok();
    }

    private ActivityListener Listen(Action<Activity> stopped)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Upstash.Workflow.Runtime",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.DisplayName == _operation)
                {
                    stopped(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private Task<Logs> CallAsync(ApiPipeline api) => api.CallAsync(new ApiOperation(_operation, "GET", "/v2/runs/{id}") { Security = [["bearerAuth"]] }, "/v2/runs/7");
}
