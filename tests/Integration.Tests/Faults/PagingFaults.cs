using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Faults;

/// <summary>Cursors: where paging ends, and what else a service may put there.</summary>
public sealed class PagingFaults
{
    [Theory]
    [InlineData("""{"cursor":"","runs":[{"workflowRunId":"a"}]}""")]
    [InlineData("""{"cursor":null,"runs":[{"workflowRunId":"a"}]}""")]
    [InlineData("""{"runs":[{"workflowRunId":"a"}]}""")]
    public async Task Case_43_without_a_cursor_there_is_exactly_one_request(string json)
    {
        foreach (bool prefetch in new[] { false, true })
        {
            using FaultyService service = new(Reply.Json(json));
            using UpstashWorkflowClient client = service.Connect();
            AsyncPageable<WorkflowRun> runs = client.Logs.ListWorkflowRunLogsAsync();
            Assert.Equal("a", Assert.Single(await (prefetch ? runs.WithPrefetch() : runs).ToListAsync()).WorkflowRunId);
            Assert.Single(service.Requests);
        }
    }

    [Theory]
    [InlineData(2, "A", "A")]
    [InlineData(3, "A", "B", "A")]
    [InlineData(4, "A", "B", "C", "B")]
    public async Task Case_44_a_cursor_that_comes_again_ends_the_loop_in_an_error(int requests, params string[] cursors)
    {
        foreach (bool prefetch in new[] { false, true })
        {
            using FaultyService service = new([.. cursors.Select((cursor, i) => Reply.Page(cursor, $"run {i}"))]);
            using UpstashWorkflowClient client = service.Connect(options => options.MaxRetries = 3);
            AsyncPageable<WorkflowRun> pages = client.Logs.ListWorkflowRunLogsAsync();
            List<string?> ids = [];

            ApiResponseException thrown = await Assert.ThrowsAsync<ApiResponseException>(async () =>
            {
                await foreach (WorkflowRun run in prefetch ? pages.WithPrefetch() : pages)
                    ids.Add(run.WorkflowRunId);
            });

            Assert.Contains($"repeated the cursor '{cursors[^1]}'", thrown.Message, StringComparison.Ordinal);
            Assert.Equal(Enumerable.Range(0, requests).Select(i => $"run {i}"), ids);
            Assert.Equal(requests, service.Requests.Count);
        }
    }

    public static TheoryData<string> Cursors => new()
    {
        "+/=&%#?", "a b", "%2B%20+", "100%", "\"\\/", "grün 漢 😀👩‍👩‍👧", "\u0001\t\n\u007f\u2028\ufeff", "https://evil.example/?a=b#c", "../..", "&cursor=other&count=9",
        new string('+', 8 * 1024), string.Concat(Enumerable.Repeat("é/😀 ", 1_000)),
    };

    [Theory]
    [MemberData(nameof(Cursors), DisableDiscoveryEnumeration = true)]
    public async Task Case_45_a_cursor_comes_back_to_the_service_byte_for_byte(string cursor)
    {
        string json = JsonSerializer.Serialize(new { cursor, runs = Array.Empty<string>() }, new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        using FaultyService service = new(Reply.Json(json), Reply.Page(null, "a"));
        using UpstashWorkflowClient client = service.Connect();

        Assert.Single(await client.Logs.ListWorkflowRunLogsAsync(new() { Label = "x" }).ToListAsync());

        Assert.Equal(2, service.Requests.Count);
        string target = service.Targets[1];
        Assert.All(target, c => Assert.InRange(c, '!', '~'));
        IReadOnlyList<(string Name, string Value)> query = QueryText.Decode(target[(target.IndexOf('?', StringComparison.Ordinal) + 1)..]);
        Assert.Equal([("cursor", cursor), ("label", "x")], query.Order());
        Assert.Equal(Encoding.UTF8.GetBytes(cursor), Encoding.UTF8.GetBytes(query.Single(pair => pair.Name == "cursor").Value));
    }

    [Fact]
    public async Task Case_46_a_page_without_runs_that_has_a_cursor_is_not_the_end()
    {
        using FaultyService service = new(
            Reply.Page("c1"), Reply.Json("""{"cursor":"c2","runs":null}"""), Reply.Json("""{"cursor":"c3"}"""), Reply.Page("", "a"));
        using UpstashWorkflowClient client = service.Connect();
        Assert.Equal("a", Assert.Single(await client.Logs.ListWorkflowRunLogsAsync().ToListAsync()).WorkflowRunId);
        Assert.Equal(
            ["/v2/workflows/logs", "/v2/workflows/logs?cursor=c1", "/v2/workflows/logs?cursor=c2", "/v2/workflows/logs?cursor=c3"], service.Targets);
    }

    public static TheoryData<byte[], Type> Failures => new()
    {
        { Reply.Json("""{"error":"invalid cursor"}""", "400 Bad Request"), typeof(ApiException<Error>) },
        { Reply.Json("not JSON"), typeof(ApiResponseException) },
        { Reply.Head("HTTP/1.1 200 OK", "Content-Length: 500"), typeof(ApiConnectionException) },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Case_47_an_error_on_the_third_page_comes_after_two_pages_and_says_where_to_go_on(byte[] failure, Type expected)
    {
        foreach (bool prefetch in new[] { false, true })
        {
            byte[][] answers = [Reply.Page("c1", "a"), Reply.Page("c2", "b"), failure, Reply.Page("c3", "c"), Reply.Page(null, "d")];
            using FaultyService service = new(async (connection, number) =>
            {
                await connection.SendAsync(answers[number - 1]);
                if (number == 3 && expected == typeof(ApiConnectionException))
                    connection.Dispose();
            });
            using UpstashWorkflowClient client = service.Connect();
            AsyncPageable<WorkflowRun> pages = client.Logs.ListWorkflowRunLogsAsync(new() { Label = "x" });
            List<string?> ids = [];

            Exception? thrown = await Record.ExceptionAsync(async () =>
            {
                await foreach (WorkflowRun run in prefetch ? pages.WithPrefetch() : pages)
                    ids.Add(run.WorkflowRunId);
            });

            Assert.Equal(expected, thrown?.GetType());
            Assert.Equal(["a", "b"], ids);
            await foreach (Page<WorkflowRun> page in pages.AsPages((string?)thrown!.Data["cursor"]))
                ids.AddRange(page.Values.Select(run => run.WorkflowRunId));
            Assert.Equal(["a", "b", "c", "d"], ids);
            Assert.Equal(["c2", "c2", "c3"], service.Targets.Skip(2).Select(target => target.Split("cursor=")[1].Split('&')[0]));
        }
    }
}
