using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Internal.Http;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Secrets;

/// <summary>Searches everything that a call leaves behind for the credential it was made with, in every way credentials travel.</summary>
/// <remarks>This assembly runs with the framework's own redaction turned off (see its project file), as if it were .NET 8.</remarks>
public class SecretTests
{
    [Theory]
    [MemberData(nameof(Modes.Names), MemberType = typeof(Modes))]
    public async Task Case_40_no_exception_span_metric_event_or_log_shows_it_whatever_the_service_echoes(string mode)
    {
        using var ears = new Ears();
        var log = new ListLog();
        string[] answers = [.. Failures.Echoing(Modes.Secret)];
        foreach (string answer in answers)
        {
            using LoopbackServer server = new(async connection =>
            {
                Assert.NotEmpty(await connection.ReadRequestAsync());
                await connection.SendAsync(answer);
            });
            Exception failure = await FailAsync(server.Address, mode, log, CancellationToken.None);
            AssertNothing(Searched.AllTexts(failure), answer);
            AssertNothing(failure.ToString(), answer);
        }

        await AssertOthersAsync(mode, log);
        AssertNothing(ears.Heard, "what was heard");
        AssertNothing(string.Join('\n', log.Entries.Select(entry => Searched.AllTexts(entry.Entry))), "the log");
        Assert.Contains("event System.Net.Http/RequestStart:", ears.Heard, StringComparison.Ordinal);
        Assert.Contains("span Upstash.Workflow.Runtime/ListLogs:", ears.Heard, StringComparison.Ordinal);
        Assert.Contains("metric Upstash.Workflow.Runtime/upstash.workflow.operation.duration:", ears.Heard, StringComparison.Ordinal);
        Assert.True(log.Entries.Count > answers.Length);
    }

    [Theory]
    [MemberData(nameof(Modes.Names), MemberType = typeof(Modes))]
    public async Task The_service_gets_it_all_the_same(string mode)
    {
        string head = "";
        using LoopbackServer server = new(async connection =>
        {
            head = await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Type: application/json\r\n\r\n{}");
        });
        using ApiPipeline api = Create(server.Address, mode, null);
        await api.CallAsync(TestApi.Operation(security: [[mode]]));
        Assert.Contains(Modes.Traces, trace => head.Contains(trace, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Modes.Names), MemberType = typeof(Modes))]
    public void Neither_objects_nor_their_properties_nor_their_json_show_it(string mode)
    {
        ApiClientOptions options = TestApi.Options();
        options.Credential = Modes.Credential(mode);
        options.Credentials.Add(options.Credential);
        using ApiPipeline api = Create("https://api.example", mode, null);
        AssertNothing(Searched.AllTexts(options) + Searched.AllTexts(api), "the options and the client");
        AssertNothing(JsonSerializer.Serialize(options, Serializable), "their JSON");
    }

    [Fact]
    public void What_a_debugger_shows_of_our_types_is_a_text_without_secrets()
    {
        Type[] shown = [.. typeof(ApiCredential).Assembly.GetTypes().Where(type => type.GetCustomAttribute<DebuggerDisplayAttribute>() is not null)];
        Assert.Contains(typeof(ApiCredential), shown);
        Assert.All(shown, type => Assert.DoesNotContain("secret", type.GetCustomAttribute<DebuggerDisplayAttribute>()!.Value, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(
            typeof(ApiCredential).GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Where(field => field.FieldType == typeof(string)),
            field => (string?)field.GetValue(Modes.Credential("bearer")) == Modes.Secret);
    }

    private static JsonSerializerOptions Serializable { get; } = new() { ReferenceHandler = System.Text.Json.Serialization.ReferenceHandler.IgnoreCycles };

    // No answer at all, one that is late, one that nobody waits for, and attempts before a success.
    private static async Task AssertOthersAsync(string mode, ListLog log)
    {
        using LoopbackServer silent = new(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WaitAsync();
        });
        using var cancel = new CancellationTokenSource(50);
        AssertNothing((await FailAsync(silent.Address, mode, log, cancel.Token)).ToString(), "a canceled call");
        AssertNothing((await FailAsync(silent.Address, mode, log, CancellationToken.None)).ToString(), "a late call");
        AssertNothing((await FailAsync("http://localhost:1", mode, log, CancellationToken.None)).ToString(), "a refused call");
        using LoopbackServer recovering = new(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(connection.Number == 1 ? "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n" : "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Type: application/json\r\n\r\n{}");
        });
        using ApiPipeline api = Create(recovering.Address, mode, log, retries: 1);
        await api.CallAsync(TestApi.Operation(security: [[mode]]));
        Assert.Contains(log.Entries, entry => entry.Happened == ApiLogEvent.Repeating);
    }

    private static async Task<Exception> FailAsync(string address, string mode, ListLog log, CancellationToken ct)
    {
        using ApiPipeline api = Create(address, mode, log);
        Exception? failure = await Record.ExceptionAsync(() => api.SendAsync<Logs, ModelItem<Logs>>(
            new ApiRequest(TestApi.Operation(security: [[mode]]), "/v2/logs?count=5"), ct));
        Assert.True(failure is ApiClientException or OperationCanceledException, failure?.ToString() ?? "nothing failed");
        return failure!;
    }

    private static ApiPipeline Create(string address, string mode, ListLog? log, int retries = 0)
    {
        ApiClientOptions options = TestApi.Options(address);
        options.Credential = Modes.Credential(mode);
        options.Timeout = TimeSpan.FromMilliseconds(500);
        options.MaxRetries = retries;
        return new ApiPipeline(TestApi.Description, options, null, HttpClientOwnership.Own, TimeProvider.System, log);
    }

    private static void AssertNothing(string text, string where)
    {
        string? trace = Modes.Traces.FirstOrDefault(trace => text.Contains(trace, StringComparison.Ordinal));
        string line = text.Split('\n').FirstOrDefault(line => trace is not null && line.Contains(trace, StringComparison.Ordinal)) ?? "";
        Assert.True(trace is null, $"'{trace}' is shown by {where}: {line}");
    }
}
