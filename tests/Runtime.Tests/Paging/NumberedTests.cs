using Upstash.Workflow.Runtime.Internal;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Paging;

public sealed class NumberedTests
{
    [Fact]
    public async Task A_total_ends_it_without_one_call_more()
        => Assert.Equal("null>2 2>4 4>end", await Walk(PageStep.Item, 0, null, _ => new NumberedPage<long>(null) { Total = 5 }, 2, 2, 1));

    [Fact]
    public async Task A_limit_that_the_service_does_not_grant_loses_nothing_when_there_is_a_total()
        => Assert.Equal("null>2 2>3 3>end", await Walk(PageStep.Page, 1, null, _ => new NumberedPage<long>(null) { Total = 250, Limit = 1000 }, 100, 100, 50));

    [Fact]
    public async Task The_services_own_limit_counts()
        => Assert.Equal("null>2 2>end", await Walk(PageStep.Page, 1, null, _ => new NumberedPage<long>(null) { ActualLimit = 100, Limit = 1000 }, 100, 50));

    [Fact]
    public async Task The_services_own_number_counts_where_none_was_sent()
        => Assert.Equal("null>1 1>2 2>end", await Walk(PageStep.Page, 1, null, _ => new NumberedPage<long>(null) { Number = 0, Limit = 2 }, 2, 2, 0));

    [Fact]
    public async Task A_service_that_stays_at_its_last_page_is_left()
        => Assert.Equal("9>10 10>end", await Walk(PageStep.Page, 1, "9", page => new NumberedPage<long>([1, 2]) { Number = 5, Limit = page }, 2, 2));

    [Fact]
    public async Task More_is_believed_whatever_the_page_holds()
        => Assert.Equal("null>2 2>3 3>end", await Walk(PageStep.Page, 1, null, page => new NumberedPage<long>(null) { HasMore = page < 3, Limit = 9, Total = 1 }, 2, 1, 2));

    [Fact]
    public async Task Zero_totals_and_zero_pages_are_none()
        => Assert.Equal("null>2 2>end", await Walk(PageStep.Page, 1, null, _ => new NumberedPage<long>(null) { Total = 0, Pages = 0 }, 2, 0));

    [Theory]
    [InlineData(0, "null>1 1>end")]
    [InlineData(1, "null>2 2>end")]
    public async Task A_number_of_pages_ends_it(int first, string expected)
        => Assert.Equal(expected, await Walk(PageStep.Page, first, null, _ => new NumberedPage<long>(null) { Pages = 2 }, 2, 2));

    [Fact]
    public async Task Each_enumeration_begins_anew()
    {
        AsyncPageable<long> pages = Pageable.CreateNumbered<long, Int64Item>(
            PageStep.Page, 1, null, (_, _) => Task.FromResult(new NumberedPage<long>([1, 2]) { Pages = 1 }), TestContext.Current.CancellationToken);

        for (int i = 0; i < 2; i++)
        {
            Assert.Equal([1, 2], await pages.ToListAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_cursor_that_is_no_number_is_refused()
    {
        AsyncPageable<long> pages = Pageable.CreateNumbered<long, Int64Item>(
            PageStep.Page, 1, null, (_, _) => Task.FromResult(new NumberedPage<long>(null)), TestContext.Current.CancellationToken);

        ApiResponseException exception = await Assert.ThrowsAsync<ApiResponseException>(
            async () => await pages.AsPages("two").FirstAsync(TestContext.Current.CancellationToken));

        Assert.Contains("'two'", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>Pages of the given sizes, all items different; what each is asked for and what it names as the next one.</summary>
    private static async Task<string> Walk(PageStep step, long first, string? start, Func<int, NumberedPage<long>> said, params int[] sizes)
    {
        var asked = new List<string>();
        long id = 0;
        AsyncPageable<long> pages = Pageable.CreateNumbered<long, Int64Item>(
            step,
            first,
            start,
            (cursor, _) =>
            {
                asked.Add(cursor ?? "null");
                NumberedPage<long> facts = said(asked.Count);
                long[] values = facts.Values.Count > 0 ? [.. facts.Values] : [.. Enumerable.Range(0, sizes[asked.Count - 1]).Select(_ => id++)];
                return Task.FromResult(new NumberedPage<long>(values)
                {
                    HasMore = facts.HasMore, Total = facts.Total, Pages = facts.Pages, Number = facts.Number, Limit = facts.Limit, ActualLimit = facts.ActualLimit,
                });
            },
            TestContext.Current.CancellationToken);
        List<Page<long>> all = await pages.AsPages().ToListAsync(TestContext.Current.CancellationToken);
        return string.Join(' ', all.Select((page, i) => $"{asked[i]}>{page.Cursor ?? "end"}"));
    }
}
