using System.Globalization;
using Upstash.Workflow.Runtime.Internal.Paging;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Paging;

public class CursorTrailTests
{
    [Fact]
    public void None_and_empty_are_no_cursors()
    {
        var trail = new CursorTrail();
        Assert.All(new[] { null, "", null, "" }, cursor => Assert.True(trail.TryAdd(cursor)));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 2)]
    [InlineData(3, 500)]
    [InlineData(900, 90)]
    public void A_circle_among_the_first_cursors_is_noticed_where_it_closes(int before, int length) =>
        Assert.Equal(before + length, StepsUntilNoticed(before, length));

    [Theory]
    [InlineData(CursorTrail.MaxKnown, 1)]
    [InlineData(CursorTrail.MaxKnown + 1, 7)]
    [InlineData(5_000, 10_000)]
    [InlineData(50_000, 3)]
    [InlineData(200_000, 30_000)]
    public void A_circle_that_begins_later_is_noticed_within_a_few_rounds(int before, int length) =>
        Assert.InRange(StepsUntilNoticed(before, length), before + length, (4 * (before + length)) + (4 * CursorTrail.MaxKnown));

    [Fact]
    public void A_way_without_circle_is_never_taken_for_one_and_stays_small()
    {
        var trail = new CursorTrail();
        for (int i = 0; i < 20_000; i++)
        {
            Assert.True(trail.TryAdd(Text(i)));
        }

        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 20_000; i < 120_000; i++)
        {
            Assert.True(trail.TryAdd(Text(i)));
        }

        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < 4_000_000);
        GC.KeepAlive(trail);
    }

    [Fact]
    public void Cursors_that_differ_only_in_case_or_form_are_different_ones()
    {
        var trail = new CursorTrail();
        Assert.All(new[] { "a", "A", "a ", "\u00E9", "e\u0301", "a\0" }, cursor => Assert.True(trail.TryAdd(cursor)));
    }

    private static int StepsUntilNoticed(int before, int length)
    {
        var trail = new CursorTrail();
        for (int step = 0; ; step++)
        {
            int at = step < before ? step : before + ((step - before) % length);
            if (!trail.TryAdd(Text(at)))
            {
                return step;
            }

            Assert.True(step < 4_000_000, "The circle was never noticed.");
        }
    }

    private static string Text(int number) => "cursor-" + number.ToString(CultureInfo.InvariantCulture);
}
