using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Values;

public class QueryValuesTests
{
    [Fact]
    public void They_come_from_one_value_an_array_a_list_and_a_collection_expression()
    {
        QueryValues<string> one = "a";
        QueryValues<string> array = new[] { "a" };
        QueryValues<string> list = new List<string> { "a" };
        QueryValues<string> expression = ["a"];
        QueryValues<string> spread = [.. one, .. list];

        Assert.Equal(["a"], one);
        Assert.Equal(one, array);
        Assert.Equal(one, list);
        Assert.Equal(one, expression);
        Assert.Equal(["a", "a"], spread);
        Assert.Equal("a", one[0]);
    }

    [Fact]
    public void Pairs_come_from_tuples()
    {
        QueryValues<IdAtTime> pairs = [("a", 1700000000001), ("b", 2), ("c", DateTimeOffset.UnixEpoch)];
        QueryValues<IdAtTime> pair = new IdAtTime("a", 1);

        Assert.Equal("a@1700000000001,b@2,c@0", pairs.ToString());
        Assert.Single(pair);
    }

    [Fact]
    public void Null_stays_null()
    {
        QueryValues<string>? one = (string?)null;
        QueryValues<string>? array = (string[]?)null;
        QueryValues<string>? list = (List<string>?)null;

        Assert.Null(one);
        Assert.Null(array);
        Assert.Null(list);
    }

    [Fact]
    public void Empty_is_refused_because_it_would_mean_no_filter()
    {
        Func<QueryValues<string>>[] empty = [() => [], () => Array.Empty<string>(), () => new List<string>(), () => new QueryValues<string>([])];

        Assert.All(empty, make => Assert.Contains("would mean no filter at all", Assert.Throws<ArgumentException>(make).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_null_among_the_values_is_refused() => Assert.Throws<ArgumentException>(() => new QueryValues<string>(["a", null!]));

    [Fact]
    public void The_input_is_copied()
    {
        string[] input = ["a"];
        QueryValues<string> values = input;

        input[0] = "b";

        Assert.Equal("a", values[0]);
    }

    [Fact]
    public void Equality_is_that_of_the_values_and_their_order()
    {
        QueryValues<long> x = [1, 2], y = new[] { 1L, 2L }, z = [2, 1];

        Assert.True(x == y);
        Assert.True(x != z);
        Assert.Equal(x.GetHashCode(), y.GetHashCode());
        Assert.False(x.Equals((object?)null));
        Assert.False(x == null);
        Assert.True((QueryValues<long>?)null == null);
    }
}
