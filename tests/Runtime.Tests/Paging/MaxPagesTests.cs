using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Paging;

/// <summary>Enumerations that are ended by us: their exceptions say what was called and where to go on.</summary>
public class MaxPagesTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_service_with_more_pages_than_allowed_is_not_asked_for_them(bool prefetch)
    {
        var handler = new StubHandler(request => StubHandler.Json($$"""{"cursor":"c{{request.Number}}","runs":["{{request.Number}}"]}"""));
        ApiClientOptions options = TestApi.Options();
        options.MaxPages = 3;
        (List<string> seen, ApiResponseException failure) = await FailAsync(handler, options, prefetch);
        Assert.Equal(["1", "2", "3"], seen);
        Assert.Equal(3, handler.Sent.Count);
        Assert.Contains("MaxPages, 3 pages", failure.Message, StringComparison.Ordinal);
        AssertSaysWhat(failure);
        Assert.Equal("c3", failure.Data["cursor"]);
    }

    [Fact]
    public async Task As_many_pages_as_allowed_are_no_failure()
    {
        var handler = new StubHandler(request => StubHandler.Json(request.Number == 2 ? """{"cursor":""}""" : """{"cursor":"c"}"""));
        ApiClientOptions options = TestApi.Options();
        options.MaxPages = 2;
        using ApiPipeline api = TestApi.Own(handler, options);
        await foreach (string _ in Pages(api))
        {
        }

        Assert.Equal(2, handler.Sent.Count);
    }

    [Fact]
    public async Task A_repeated_cursor_says_what_was_called()
    {
        var handler = new StubHandler(() => StubHandler.Json("""{"cursor":"c","runs":["a"]}"""));
        (List<string> seen, ApiResponseException failure) = await FailAsync(handler, TestApi.Options(), prefetch: false);
        Assert.Equal(["a", "a"], seen);
        AssertSaysWhat(failure);
    }

    private static void AssertSaysWhat(ApiResponseException failure)
    {
        Assert.StartsWith("ListLogs failed: ", failure.Message, StringComparison.Ordinal);
        Assert.Equal(("ListLogs", "https://api.example/v2/logs", 200, 1), (failure.Operation, failure.RequestUri, (int)failure.Status!, failure.Attempts));
    }

    private static async Task<(List<string> Seen, ApiResponseException Failure)> FailAsync(StubHandler handler, ApiClientOptions options, bool prefetch)
    {
        using ApiPipeline api = TestApi.Own(handler, options);
        var seen = new List<string>();
        AsyncPageable<string> pages = prefetch ? Pages(api).WithPrefetch() : Pages(api);
        return (seen, await Assert.ThrowsAsync<ApiResponseException>(async () =>
        {
            await foreach (string run in pages)
            {
                seen.Add(run);
            }
        }));
    }

    private static AsyncPageable<string> Pages(ApiPipeline api) => Pageable.Create<string>(
        null,
        async (cursor, ct) =>
        {
            Logs page = await api.ListUntilAsync(ct);
            return new Page<string>(page.Runs, page.Cursor);
        },
        TestContext.Current.CancellationToken);
}
