using Upstash.Workflow.Runtime.Internal;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Paging;

public class PrefetchTests
{
    [Fact]
    public async Task One_page_is_asked_for_ahead_and_no_more()
    {
        int asked = 0;
        AsyncPageable<int> pages = Pageable.Create<int>(null, (_, _) => Task.FromResult(new Page<int>([++asked * 10, (asked * 10) + 1], $"c{asked}")), TestContext.Current.CancellationToken);
        var aheadAtItem = new List<(int Item, int Asked)>();
        await foreach (int item in pages.WithPrefetch())
        {
            aheadAtItem.Add((item, asked));
            if (item == 21)
            {
                break;
            }
        }

        Assert.Equal([(10, 2), (11, 2), (20, 3), (21, 3)], aheadAtItem);
    }

    [Fact]
    public async Task The_last_page_is_not_followed_by_another_request()
    {
        int asked = 0;
        AsyncPageable<int> pages = Pageable.Create<int>(null, (_, _) => Task.FromResult(new Page<int>([++asked], asked == 2 ? "" : "c")), TestContext.Current.CancellationToken);
        var items = new List<int>();
        await foreach (int item in pages.WithPrefetch())
        {
            items.Add(item);
        }

        Assert.Equal([1, 2], items);
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task A_page_that_is_no_longer_wanted_is_canceled()
    {
        bool isCanceled = false;
        AsyncPageable<int> pages = Pageable.Create<int>(null, async (cursor, ct) =>
        {
            if (cursor is not null)
            {
                using CancellationTokenRegistration _ = ct.Register(() => isCanceled = true);
                await Task.Delay(Timeout.Infinite, ct);
            }

            return new Page<int>([1], "next");
        }, TestContext.Current.CancellationToken);
        await foreach (int _ in pages.WithPrefetch())
        {
            break;
        }

        Assert.True(isCanceled);
    }

    [Fact]
    public async Task A_failure_ahead_that_nobody_asked_for_is_silent()
    {
        AsyncPageable<int> pages = Pageable.Create<int>(
            null, (cursor, _) => cursor is null ? Task.FromResult(new Page<int>([1], "next")) : throw new InvalidOperationException("ahead"), TestContext.Current.CancellationToken);
        await foreach (int _ in pages.WithPrefetch())
        {
            break;
        }

        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (int _ in pages.WithPrefetch())
            {
            }
        });
    }
}
