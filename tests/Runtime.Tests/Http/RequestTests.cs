using System.Diagnostics;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Http;

public class RequestTests
{
    [Fact]
    public async Task A_GET_carries_no_body_and_says_what_it_accepts_and_who_asks()
    {
        SentRequest sent = await SendAsync(new ApiRequest(TestApi.Operation(), "/v2/logs"));
        Assert.Null(sent.Body);
        Assert.Null(sent.ContentType);
        Assert.Equal("application/json", sent.Header("Accept"));
        Assert.StartsWith("Upstash.Workflow.Runtime/", sent.Header("User-Agent"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_is_sent_again_with_every_attempt()
    {
        var request = new ApiRequest(TestApi.Operation("PUT"), "/v2/logs");
        request.SetJsonBody<Logs, ModelItem<Logs>>(new Logs { Cursor = "ü" }, "application/merge-patch+json");
        var handler = new StubHandler(() => StubHandler.Status(500), StubHandler.Ok);
        using ApiPipeline api = TestApi.Own(handler);
        await api.SendAsync<Logs, ModelItem<Logs>>(request, TestContext.Current.CancellationToken);
        Assert.All(handler.Sent, sent => Assert.Equal("""{"cursor":"ü"}""", sent.Body));
        Assert.All(handler.Sent, sent => Assert.Equal("application/merge-patch+json", sent.ContentType));
    }

    [Fact]
    public async Task Headers_are_sent_as_given_and_null_is_left_out()
    {
        var request = new ApiRequest(TestApi.Operation(), "/v2/logs");
        request.AddHeader("Upstash-Retries", "3");
        request.AddHeader("Upstash-Delay", null);
        request.AddHeader("Accept", "application/vnd.x+json");
        SentRequest sent = await SendAsync(request);
        Assert.Equal("3", sent.Header("Upstash-Retries"));
        Assert.Null(sent.Header("Upstash-Delay"));
        Assert.Equal("application/vnd.x+json", sent.Header("Accept"));
    }

    [Theory]
    [InlineData("X-A", "hidden\r\nX-B: 1")]
    [InlineData("X-A", "hidden\n")]
    [InlineData("X-A", "hidden\u0000")]
    [InlineData("X-A", "hiddén")]
    [InlineData("X A", "hidden")]
    [InlineData("X-A\r\n", "hidden")]
    [InlineData("", "hidden")]
    public void A_header_that_could_inject_another_is_refused_and_not_repeated(string name, string value)
    {
        var refused = Assert.Throws<ArgumentException>(() => new ApiRequest(TestApi.Operation(), "/v2/logs").AddHeader(name, value));
        Assert.DoesNotContain("hidd", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_call_is_one_span_without_query()
    {
        var spans = new List<Activity>();
        using var parent = new Activity("test").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Upstash.Workflow.Runtime",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == parent.TraceId)
                {
                    spans.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        using ApiPipeline api = TestApi.Own(new StubHandler(() => StubHandler.Status(503), StubHandler.Ok, () => StubHandler.Status(404)));
        await api.ListAsync();
        await Assert.ThrowsAnyAsync<ApiException>(() => api.ListAsync());

        Assert.Equal(2, spans.Count);
        Assert.Equal(
            [
                "rpc.service=TestClient", "rpc.method=ListLogs", "http.request.method=GET", "url.full=https://api.example/v2/logs", "url.template=/v2/logs",
                "server.address=api.example", "server.port=443", "http.response.status_code=200", "http.request.resend_count=1",
            ],
            spans[0].TagObjects.Select(tag => $"{tag.Key}={tag.Value}"));
        ActivityEvent retry = Assert.Single(spans[0].Events);
        Assert.Equal("retry", retry.Name);
        Assert.Equal(["http.request.resend_count=1", "error.type=503"], retry.Tags.Take(2).Select(tag => $"{tag.Key}={tag.Value}"));
        Assert.Equal((ActivityStatusCode.Error, "404"), (spans[1].Status, spans[1].GetTagItem("error.type")));
        Assert.Equal(ActivityKind.Client, spans[0].Kind);
    }

    [Fact]
    public void A_pipeline_disposes_of_its_own_client_and_of_no_other()
    {
        var own = new StubHandler(StubHandler.Ok);
        TestApi.Own(own).Dispose();
        Assert.True(own.IsDisposed);

        var given = new StubHandler(StubHandler.Ok);
        TestApi.Given(given).Dispose();
        Assert.False(given.IsDisposed);
    }

    private static async Task<SentRequest> SendAsync(ApiRequest request)
    {
        var handler = new StubHandler(StubHandler.Ok);
        using ApiPipeline api = TestApi.Own(handler);
        await api.SendAsync<Logs, ModelItem<Logs>>(request, TestContext.Current.CancellationToken);
        return Assert.Single(handler.Sent);
    }
}
