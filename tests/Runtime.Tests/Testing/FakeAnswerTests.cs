using System.Net;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Testing;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Testing;

/// <summary>What a fake answers with.</summary>
public class FakeAnswerTests
{
    private readonly FakeApiHandler _fake = new();

    [Fact]
    public async Task Several_answers_come_in_turn_and_the_last_one_stays()
    {
        FakeApiOperation operation = _fake.On("ListLogs").Respond("""{"cursor":"1"}""").Respond("""{"cursor":"2"}""");
        Assert.Equal(["1", "2", "2"], [await CursorAsync(), await CursorAsync(), await CursorAsync()]);
        operation.Respond("""{"cursor":"3"}""");
        Assert.Equal("3", await CursorAsync());
    }

    [Fact]
    public async Task What_is_said_of_an_operation_later_takes_the_place_of_what_was_said_before()
    {
        FakeApiOperation before = _fake.On("ListLogs").Respond("""{"cursor":"before"}""");
        _fake.On("ListLogs").Respond("""{"cursor":"after"}""");
        Assert.Equal("after", await CursorAsync());
        Assert.Empty(before.Requests);
    }

    [Fact]
    public async Task A_model_is_written_as_it_is_when_it_is_given()
    {
        _fake.On("ListLogs").Respond(new Logs { Cursor = "c", Runs = ["ü"] });
        Logs logs = await CallAsync();
        Assert.Equal("c", logs.Cursor);
        Assert.Equal(["ü"], logs.Runs);
    }

    [Fact]
    public async Task A_list_of_models_is_an_array()
    {
        List<Logs> models = [new() { Cursor = "a" }, new() { Cursor = "b" }];
        _fake.On("ListLogs").Respond(models).Respond([models[1], new Problem { Error = "e" }]);
        using var client = new HttpClient(new Named("ListLogs") { InnerHandler = _fake });
        Assert.Equal("""[{"cursor":"a"},{"cursor":"b"}]""", await client.GetStringAsync("https://api.example/", TestContext.Current.CancellationToken));
        Assert.Equal("""[{"cursor":"b"},{"error":"e"}]""", await client.GetStringAsync("https://api.example/", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_status_with_headers_is_an_error_that_has_them()
    {
        _fake.On("ListLogs").Respond(429, """{"error":"slow down"}""", ("Retry-After", "1"), ("Content-Language", "en"));
        var error = await Assert.ThrowsAsync<ApiException<Problem>>(CallAsync);
        Assert.Equal(HttpStatusCode.TooManyRequests, error.Status);
        Assert.Equal("slow down", error.Error.Error);
        Assert.Equal(TimeSpan.FromSeconds(1), error.RetryAfter);
        Assert.Equal(["en"], error.Headers["Content-Language"]);
        Assert.Equal(["application/json"], error.Headers["Content-Type"]);
    }

    [Fact]
    public async Task A_status_alone_has_no_body()
    {
        _fake.On("ListLogs").Respond(500, ("X-Trace", "t"));
        var error = await Assert.ThrowsAsync<ApiException>(CallAsync);
        Assert.Equal("", error.RawBody);
        Assert.Equal(["t"], error.Headers["X-Trace"]);
    }

    [Fact]
    public async Task A_model_can_be_an_error()
    {
        _fake.On("ListLogs").Respond(400, new Problem { Error = "no" });
        Assert.Equal("no", (await Assert.ThrowsAsync<ApiException<Problem>>(CallAsync)).Error.Error);
    }

    [Fact]
    public async Task Texts_and_bytes_have_their_media_type()
    {
        _fake.On("ListLogs").RespondText("<html>").RespondBytes([1, 2], headers: ("Content-Type", "image/png"));
        Assert.Contains("text/plain", (await Assert.ThrowsAsync<ApiResponseException>(CallAsync)).Message, StringComparison.Ordinal);
        using var client = new HttpClient(new Named("ListLogs") { InnerHandler = _fake });
        using HttpResponseMessage response = await client.GetAsync("https://api.example/", TestContext.Current.CancellationToken);
        Assert.Equal("image/png", response.Content.Headers.ContentType?.ToString());
        Assert.Equal([1, 2], await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_function_sees_the_request()
    {
        _fake.On("ListLogs").Respond(request => FakeApiResponse.Json($$"""{"cursor":"{{request.QueryValue("count")}}"}"""));
        Assert.Equal("5", await CursorAsync());
    }

    [Fact]
    public async Task A_function_can_take_its_time_until_the_client_gives_up()
    {
        _fake.On("ListLogs").Respond(async (_, ct) =>
        {
            await Task.Delay(Timeout.Infinite, ct);
            return FakeApiResponse.Status(200);
        });
        ApiClientOptions options = TestApi.Options();
        options.Timeout = TimeSpan.FromMilliseconds(50);
        using ApiPipeline api = TestApi.Given(_fake, options);
        await Assert.ThrowsAsync<ApiTimeoutException>(() => api.ListAsync());
    }

    [Fact]
    public async Task A_connection_that_fails_is_the_clients_exception()
    {
        var cause = new HttpRequestException("No such host.");
        _fake.On("ListLogs").Throw(cause).Respond("{}");
        Assert.Same(cause, (await Assert.ThrowsAsync<ApiConnectionException>(CallAsync)).InnerException);
        await CallAsync();
    }

    [Fact]
    public void What_cannot_be_sent_is_refused_where_it_is_said()
    {
        FakeApiOperation operation = _fake.On("ListLogs");
        Assert.Throws<ArgumentException>(() => operation.Respond(200, ("no header", "x")));
        Assert.Throws<ArgumentOutOfRangeException>(() => operation.Respond(-1));
        Assert.Throws<ArgumentException>(() => operation.RespondText("", "no media type"));
        Assert.Throws<ArgumentNullException>(() => operation.Respond((string)null!));
        Assert.Throws<ArgumentNullException>(() => operation.Respond((IJsonModel)null!));
    }

    [Fact]
    public async Task An_example_answers_its_operation()
    {
        var fake = new FakeApiHandler([
            new ApiExample("ListLogs", 400, "application/json", """{"error":"no"}"""),
            new ApiExample("ListLogs", 200, "application/json", """{"cursor":"first"}"""u8),
            new ApiExample("ListLogs", 201, "application/json", """{"cursor":"second"}"""),
        ]);
        using ApiPipeline api = TestApi.Given(fake);
        Assert.Equal("first", (await api.ListAsync()).Cursor);
        fake.Respond(new ApiExample("ListLogs", 400, "application/json", """{"error":"no"}"""));
        await Assert.ThrowsAsync<ApiException<Problem>>(() => api.ListAsync());
        fake.On("ListLogsAsync").Respond("""{"cursor":"own"}""");
        Assert.Equal("own", (await api.ListAsync()).Cursor);
    }

    [Fact]
    public void The_same_handler_answers_synchronous_calls()
    {
        _fake.OnAnyOther().Respond(204);
        using var client = new HttpClient(_fake);
        using HttpResponseMessage response = client.Send(new HttpRequestMessage(HttpMethod.Get, "https://api.example/"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Fact]
    public async Task A_call_that_was_canceled_asks_nothing()
    {
        _fake.On("ListLogs").Respond("{}");
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        using ApiPipeline api = TestApi.Given(_fake);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => api.ListUntilAsync(source.Token));
        Assert.Empty(_fake.Requests);
    }

    private async Task<string?> CursorAsync() => (await CallAsync()).Cursor;

    // Every call has a client of its own: the fake outlives them.
    private async Task<Logs> CallAsync()
    {
        using var http = new HttpClient(_fake);
        using var api = new ApiPipeline(TestApi.Description, TestApi.Options(), http);
        return await api.ListAsync();
    }
}
