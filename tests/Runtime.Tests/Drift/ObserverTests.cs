using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Internal.Http;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Drift;

/// <summary>What the observer of a client hears, and how often.</summary>
public class ObserverTests
{
    private const string Secret = "hunter2-5f1c";

    [Fact]
    public async Task The_same_difference_is_told_once_in_the_life_of_a_client()
    {
        List<DriftEvent> events = [];
        using ApiPipeline api = Client(events.Add, """{"runs":[],"a":1}""", """{"runs":[],"a":2,"b":3}""", """{"runs":[],"a":"x"}""");
        for (int i = 0; i < 3; i++)
        {
            await api.ListAsync();
        }

        Assert.Equal([("/a", "a number"), ("/b", "a number"), ("/a", "a string")], events.Select(e => (e.Pointer, e.Found)));
        Assert.All(events, e => Assert.Equal(("ListLogs", 200, DriftKind.UnknownMember), (e.Operation, e.Status, e.Kind)));
    }

    [Fact]
    public async Task Another_client_tells_it_again()
    {
        List<DriftEvent> events = [];
        for (int i = 0; i < 2; i++)
        {
            using ApiPipeline api = Client(events.Add, """{"runs":[],"a":1}""");
            await api.ListAsync();
        }

        Assert.Equal(2, events.Count);
    }

    [Fact]
    public async Task A_hundred_calls_at_once_tell_everything_once()
    {
        List<DriftEvent> events = [];
        var handler = new StubHandler((sent, _) => Task.FromResult(StubHandler.Json(
            string.Create(CultureInfo.InvariantCulture, $$"""{"runs":[],"a":1,"b{{sent.Number % 7}}":1}"""))));
        using ApiPipeline api = Client(
            e =>
            {
                lock (events)
                {
                    events.Add(e);
                }
            },
            handler);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => api.ListAsync())));

        Assert.Equal(8, events.Count);
        Assert.Equal(events.Count, events.Distinct().Count());
    }

    [Fact]
    public async Task A_service_that_makes_up_names_does_not_fill_the_memory()
    {
        int heard = 0;
        var handler = new StubHandler((sent, _) => Task.FromResult(StubHandler.Json(
            "{\"runs\":[]," + string.Join(',', Enumerable.Range(0, 500).Select(i => $"\"n{sent.Number}x{i}\":1")) + "}")));
        using ApiPipeline api = Client(_ => Interlocked.Increment(ref heard), handler);
        for (int i = 0; i < 4; i++)
        {
            await api.ListAsync();
        }

        Assert.Equal(DriftObserver.MaxEvents, heard);
    }

    [Theory]
    [InlineData("""{"runs":[],"trace":"hunter2-5f1c","n":{"hunter":"hunter2-5f1c"}}""", 200)]
    [InlineData("""{"runs":["hunter2-5f1c",17],"cursor":5}""", 200)]
    [InlineData("""{"error":"hunter2-5f1c","more":["hunter2-5f1c"]}""", 418)]
    [InlineData("hunter2-5f1c", 503)]
    public async Task No_value_is_ever_told(string body, int status)
    {
        List<DriftEvent> events = [];
        using ApiPipeline api = Client(events.Add, new StubHandler(_ => StubHandler.Json(body, (HttpStatusCode)status)));
        await Record.ExceptionAsync(() => api.ListAsync());

        Assert.NotEmpty(events);
        Assert.All(events, e => Assert.DoesNotContain(Secret, e.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_undeclared_status_is_told_with_its_number()
    {
        List<DriftEvent> events = [];
        using ApiPipeline api = Client(events.Add, new StubHandler(_ => StubHandler.Json("{}", HttpStatusCode.BadGateway)));
        await Assert.ThrowsAsync<ApiException>(() => api.ListAsync());

        DriftEvent only = Assert.Single(events);
        Assert.Equal((DriftKind.UndeclaredStatus, "502", 502, ""), (only.Kind, only.Found, only.Status, only.Pointer));
    }

    [Fact]
    public async Task An_undeclared_success_is_told_and_read()
    {
        List<DriftEvent> events = [];
        using ApiPipeline api = Client(events.Add, new StubHandler(_ => StubHandler.Json("""{"runs":["a"]}""", HttpStatusCode.PartialContent)));
        Logs page = await api.ListAsync();

        DriftEvent only = Assert.Single(events);
        Assert.Equal((DriftKind.UndeclaredStatus, "206", 206, ""), (only.Kind, only.Found, only.Status, only.Pointer));
        Assert.Equal(["a"], page.Runs);
    }

    [Theory]
    [InlineData(200, false)]
    [InlineData(201, true)]
    [InlineData(206, true)]
    [InlineData(299, false)]
    public async Task Declared_successes_are_not_told(int status, bool isTold)
    {
        List<DriftEvent> events = [];
        var operation = new ApiOperation("GetLog", "GET", "/log") { SuccessStatuses = [(200, 200), (207, 299)] };
        using ApiPipeline api = Client(events.Add, new StubHandler(_ => new HttpResponseMessage((HttpStatusCode)status)));
        await api.SendAsync(new ApiRequest(operation, "/log"), TestContext.Current.CancellationToken);

        Assert.Equal(isTold, events.Exists(e => e.Kind == DriftKind.UndeclaredStatus));
    }

    [Fact]
    public async Task An_observer_that_throws_is_not_heard()
    {
        int heard = 0;
        using ApiPipeline api = Client(
            _ =>
            {
                heard++;
                throw new InvalidOperationException("the observer's own affair");
            },
            """{"runs":[],"a":1,"b":2}""");
        Assert.Empty((await api.ListAsync()).Runs!);
        Assert.Equal(2, heard);
    }

    [Fact]
    public async Task The_counter_counts_once_in_each_response_with_or_without_an_observer()
    {
        // A name of its own: the meter is the process's, and other tests run at the same time.
        const string Operation = "CountedOperation";
        List<(string Kind, long Count)> counts = [];
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument is { Name: "upstash.workflow.drift", Meter.Name: "Upstash.Workflow.Runtime" })
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
        {
            Dictionary<string, object?> all = tags.ToArray().ToDictionary();
            if (all["operation"] is Operation)
            {
                Assert.Equal(2, all.Count);
                lock (counts)
                {
                    counts.Add(((string)all["kind"]!, count));
                }
            }
        });
        listener.Start();
        using ApiPipeline api = TestApi.Given(new StubHandler(() => StubHandler.Json("""{"runs":[],"a":1,"b":{"a":1}}""")));
        for (int i = 0; i < 2; i++)
        {
            await api.CallAsync(new ApiOperation(Operation, "GET", "/v2/logs"));
        }

        Assert.Equal(Enumerable.Repeat(("unknownMember", 1L), 4), counts);
    }

    private static ApiPipeline Client(Action<DriftEvent> observer, params string[] answers) =>
        Client(observer, new StubHandler([.. answers.Select(json => (Func<HttpResponseMessage>)(() => StubHandler.Json(json)))]));

    private static ApiPipeline Client(Action<DriftEvent> observer, StubHandler handler)
    {
        ApiClientOptions options = TestApi.Options();
        options.Drift = observer;
        return TestApi.Given(handler, options);
    }
}
