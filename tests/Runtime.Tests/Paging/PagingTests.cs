using Upstash.Workflow.Runtime.Internal;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Paging;

public class PagingTests
{
    private readonly List<string?> _asked = [];

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public async Task Case_43_paging_ends_without_cursor_after_one_request(string? end)
    {
        Assert.Equal([1, 2], await ToListAsync(Pages((null, new Page<int>([1, 2], end)))));
        Assert.Single(_asked);
    }

    [Fact]
    public async Task Case_46_an_empty_page_with_a_cursor_is_not_the_end()
    {
        AsyncPageable<int> pages = Pages((null, new([1], "b")), ("b", new(null, "c")), ("c", new([2], null)));
        Assert.Equal([1, 2], await ToListAsync(pages));
        Assert.Equal([null, "b", "c"], _asked);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Case_44_a_repeated_cursor_is_named_after_what_came_was_given(bool prefetch)
    {
        AsyncPageable<int> pages = Pages((null, new([1], "a\u0007")), ("a\u0007", new([2], "b")), ("b", new([3], "a\u0007")));
        var seen = new List<int>();
        var failure = await Assert.ThrowsAsync<ApiResponseException>(() => FillAsync(seen, prefetch ? pages.WithPrefetch() : pages));
        Assert.Contains("cursor 'a?'", failure.Message, StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], seen);
        Assert.Equal(3, _asked.Count);
    }

    [Fact]
    public async Task Case_44_the_cursor_one_starts_with_counts_too()
    {
        AsyncPageable<int> pages = Pageable.Create<int>("x", (cursor, _) => Answer(cursor, new([1], "x")), TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<ApiResponseException>(() => ToListAsync(pages));
        Assert.Single(_asked);
    }

    [Fact]
    public async Task Case_44_a_long_cursor_is_shortened_in_the_message()
    {
        string cursor = new('z', 8192);
        AsyncPageable<int> pages = Pageable.Create<int>(null, (asked, _) => Answer(asked, new([1], cursor)), TestContext.Current.CancellationToken);
        Assert.True((await Assert.ThrowsAsync<ApiResponseException>(() => ToListAsync(pages))).Message.Length < 400);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Case_47_an_error_surfaces_where_it_happens_and_says_where_to_go_on(bool prefetch)
    {
        bool isBroken = true;
        AsyncPageable<int> pages = Pageable.Create<int>(null, (cursor, _) => cursor switch
        {
            null => Answer(cursor, new([1], "b")),
            "b" => Answer(cursor, new([2], "c")),
            _ when isBroken => Task.FromException<Page<int>>(new ApiClientException("broken")),
            _ => Answer(cursor, new([3], null)),
        }, TestContext.Current.CancellationToken);
        var seen = new List<int>();

        var failure = await Assert.ThrowsAsync<ApiClientException>(() => FillAsync(seen, prefetch ? pages.WithPrefetch() : pages));
        Assert.Equal([1, 2], seen);
        Assert.Equal("c", failure.Data["cursor"]);

        isBroken = false;
        await foreach (Page<int> page in pages.AsPages((string?)failure.Data["cursor"]))
        {
            seen.AddRange(page.Values);
        }

        Assert.Equal([1, 2, 3], seen);
    }

    [Fact]
    public async Task Case_48_breaking_out_asks_for_nothing_more()
    {
        await foreach (int item in Endless(TestContext.Current.CancellationToken))
        {
            if (item == 2)
            {
                break;
            }
        }

        Assert.Equal(2, _asked.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Case_48_either_token_ends_the_enumeration_with_itself(bool isTheMethods)
    {
        using var method = new CancellationTokenSource();
        using var enumeration = new CancellationTokenSource();
        CancellationTokenSource stop = isTheMethods ? method : enumeration;
        AsyncPageable<int> pages = Endless(method.Token);
        var canceled = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (int item in pages.WithCancellation(enumeration.Token))
            {
                if (item == 3)
                {
                    await stop.CancelAsync();
                }
            }
        });
        Assert.Equal(stop.Token, canceled.CancellationToken);
        Assert.Equal(3, _asked.Count);
    }

    [Fact]
    public async Task Case_48_canceling_ends_a_page_that_does_not_come()
    {
        using var stop = new CancellationTokenSource(50);
        AsyncPageable<int> pages = Pageable.Create<int>(null, async (_, ct) =>
        {
            await Task.Delay(Timeout.Infinite, ct);
            return new Page<int>(null, null);
        }, TestContext.Current.CancellationToken);
        var canceled = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (int _ in pages.WithCancellation(stop.Token))
            {
            }
        });
        Assert.Equal(stop.Token, canceled.CancellationToken);
    }

    [Fact]
    public async Task Each_enumeration_starts_anew_and_nothing_is_asked_for_before()
    {
        AsyncPageable<int> pages = Pages((null, new([1], "b")), ("b", new([2], null)));
        Assert.Empty(_asked);
        Assert.Equal([1, 2], await ToListAsync(pages));
        Assert.Equal([1, 2], await ToListAsync(pages));
        Assert.Equal(4, _asked.Count);
    }

    [Fact]
    public async Task Pages_start_where_they_are_told()
    {
        AsyncPageable<int> pages = Pages((null, new([1], "b")), ("b", new([2], null)));
        Page<int> page = Assert.Single(await ToListAsync(pages.AsPages("b")));
        Assert.Equal([2], page.Values);
        Assert.Null(page.Cursor);
        Assert.Equal(["b"], _asked);
    }

    [Fact]
    public async Task A_fake_is_made_of_pages()
    {
        AsyncPageable<int> fake = AsyncPageable<int>.FromPages([new([1], "b"), new([2, 3], null)]);
        Assert.Equal([1, 2, 3], await ToListAsync(fake));
        Assert.Equal([1, 2, 3], await ToListAsync(fake.WithPrefetch()));
        Assert.Equal([2, 3], Assert.Single(await ToListAsync(fake.AsPages("b"))).Values);
    }

    private static async Task<List<T>> ToListAsync<T>(IAsyncEnumerable<T> source)
    {
        var items = new List<T>();
        await FillAsync(items, source);
        return items;
    }

    private static async Task FillAsync<T>(List<T> items, IAsyncEnumerable<T> source)
    {
        await foreach (T item in source)
        {
            items.Add(item);
        }
    }

    private AsyncPageable<int> Pages(params (string? Cursor, Page<int> Page)[] pages) =>
        Pageable.Create<int>(null, (cursor, _) => Answer(cursor, pages.Single(page => page.Cursor == cursor).Page), TestContext.Current.CancellationToken);

    private AsyncPageable<int> Endless(CancellationToken ct) =>
        Pageable.Create<int>(null, (cursor, _) => Answer(cursor, new([_asked.Count + 1], $"c{_asked.Count}")), ct);

    private Task<Page<int>> Answer(string? cursor, Page<int> page)
    {
        _asked.Add(cursor);
        return Task.FromResult(page);
    }
}
