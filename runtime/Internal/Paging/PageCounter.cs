using System.Globalization;
using Upstash.Workflow.Runtime.Internal.Parameters;

namespace Upstash.Workflow.Runtime.Internal.Paging;

/// <summary>
/// One enumeration of pages that are found by counting. What the service says of the rest decides where it ends; where it says nothing,
/// a page without items does, or one with fewer than were asked for.
/// </summary>
internal sealed class PageCounter<T, TItem>(PageStep step, long first, Func<string?, CancellationToken, Task<NumberedPage<T>>> fetch)
    where TItem : struct, IJsonItem<T>
{
    private IReadOnlyList<T> _before = [];
    private int _largest;

    public async Task<Page<T>> FetchAsync(string? cursor, CancellationToken ct)
    {
        long? asked = Pageable.Parse<long>(cursor);
        NumberedPage<T> page = await fetch(cursor, ct).ConfigureAwait(false);
        if (IsTheOneBefore(page.Values))
        {
            // A service that does not heed the number, or stays at its last page, would be asked for ever.
            return new Page<T>([], null);
        }

        _before = page.Values;
        _largest = Math.Max(_largest, page.Values.Count);
        // Only for a page that was not asked for by its number: then the service's word is the only one.
        long number = asked ?? page.Number ?? first;
        return new Page<T>(page.Values, Next(page, number)?.ToString(CultureInfo.InvariantCulture));
    }

    private long? Next(NumberedPage<T> page, long number)
    {
        int count = page.Values.Count;
        long next = number + (step == PageStep.Page ? 1 : count);
        return count > 0 && IsThereMore(page, count, number, next) ? next : null;
    }

    private bool IsThereMore(NumberedPage<T> page, int count, long number, long next)
    {
        if (page.HasMore is { } hasMore)
        {
            return hasMore;
        }

        if (step == PageStep.Page && page.Pages is > 0 and var pages)
        {
            return next - first < pages;
        }

        // A total below what is here is none: a service that leaves it out.
        if (page.Total is { } total && total >= count)
        {
            return (step == PageStep.Page ? ((number - first) * _largest) + count : next - first) < total;
        }

        return (page.ActualLimit is > 0 ? page.ActualLimit : page.Limit) is not { } limit || count >= limit;
    }

    private bool IsTheOneBefore(IReadOnlyList<T> values)
    {
        bool isTheSame = values.Count > 0 && values.Count == _before.Count;
        for (int i = 0; isTheSame && i < values.Count; i++)
        {
            isTheSame = WireValue.Write<T, TItem>(values[i], null).Span.SequenceEqual(WireValue.Write<T, TItem>(_before[i], null).Span);
        }

        return isTheSame;
    }
}
