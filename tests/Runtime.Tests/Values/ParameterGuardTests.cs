using Upstash.Workflow.Runtime.Internal;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Values;

public class ParameterGuardTests
{
    public static TheoryData<Action, string> Refusals => new()
    {
        { () => ParameterGuard.Maximum("count", 1001L, 1000m, exclusive: false), "count is 1001: at most 1000 is allowed." },
        { () => ParameterGuard.Maximum("count", 1000, 1000m, exclusive: true), "count is 1000: less than 1000 is required." },
        { () => ParameterGuard.Minimum("count", 0L, 1m, exclusive: false), "count is 0: at least 1 is required." },
        { () => ParameterGuard.Minimum("ratio", 0.5, 0.5m, exclusive: true), "ratio is 0.5: more than 0.5 is required." },
        { () => ParameterGuard.Minimum("ratio", double.NaN, 0m, exclusive: false), "ratio is NaN: at least 0 is required." },
        { () => ParameterGuard.Maximum("ratio", 1e300, 1.5m, exclusive: false), "ratio is 1E+300: at most 1.5 is allowed." },
        { () => ParameterGuard.Maximum("price", 1.51m, 1.5m, exclusive: false), "price is 1.51: at most 1.5 is allowed." },
        { () => ParameterGuard.MinLength("label", "", 1), "label has 0 characters: at least 1 is required." },
        { () => ParameterGuard.MaxLength("label", new string('s', 100_000), 5), "label has 100000 characters: at most 5 are allowed." },
        { () => ParameterGuard.MinItems("labels", new QueryValues<string>(["a"]), 2), "labels has 1 value: at least 2 are required." },
        { () => ParameterGuard.MaxItems("labels", new[] { "a", "b" }, 1), "labels has 2 values: at most 1 is allowed." },
        { () => ParameterGuard.UniqueItems("labels", new[] { "a", "b", "a" }), "labels holds a twice: each value is allowed once." },
        { () => ParameterGuard.Each(["a", ""], static item => ParameterGuard.MinLength("labels", item, 1)), "labels has 0 characters: at least 1 is required." },
        { () => ParameterGuard.MultipleOf("count", 7L, 5m), "count is 7: a multiple of 5 is required." },
        { () => ParameterGuard.MultipleOf("count", 7, 5m), "count is 7: a multiple of 5 is required." },
        { () => ParameterGuard.MultipleOf("price", 0.15m, 0.1m), "price is 0.15: a multiple of 0.1 is required." },
        { () => ParameterGuard.MultipleOf("ratio", 0.15, 0.1m), "ratio is 0.15: a multiple of 0.1 is required." },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_refusal_names_parameter_value_and_limit(Action check, string message)
    {
        ArgumentException exception = Assert.ThrowsAny<ArgumentException>(check);

        Assert.Equal(message.Split(' ')[0], exception.ParamName);
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.InRange(exception.Message.Length, 0, 200);
    }

    [Fact]
    public void Numbers_out_of_range_have_the_exception_of_their_own() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ParameterGuard.Maximum("count", 1001L, 1000m, exclusive: false));

    [Fact]
    public void What_lies_within_passes_and_so_does_null()
    {
        ParameterGuard.Minimum("a", 1L, 1m, exclusive: false);
        ParameterGuard.Maximum("a", (int?)5, 5m, exclusive: false);
        ParameterGuard.Maximum("a", 0.5, 1m, exclusive: true);
        ParameterGuard.Minimum("a", (long?)null, 1m, exclusive: true);
        ParameterGuard.Maximum("a", (decimal?)null, 1m, exclusive: true);
        ParameterGuard.Minimum("a", (double?)null, 1m, exclusive: true);
        ParameterGuard.MinLength("a", null, 1);
        ParameterGuard.MaxLength("a", "🚀🚀", 2);
        ParameterGuard.MinItems<string>("a", null, 1);
        ParameterGuard.MaxItems("a", new[] { "x" }, 1);
        ParameterGuard.UniqueItems("a", new[] { "x", "X" });
        ParameterGuard.UniqueItems<string>("a", null);
        ParameterGuard.Each<string>(null, static _ => throw new InvalidOperationException());
        ParameterGuard.MultipleOf("a", 0.3, 0.1m);
        ParameterGuard.MultipleOf("a", -10L, 5m);
        ParameterGuard.MultipleOf("a", 1e300, 7m);
        ParameterGuard.MultipleOf("a", double.NaN, 7m);
        ParameterGuard.MultipleOf("a", (long?)null, 7m);
        Assert.Equal("a b", ParameterGuard.PairPart("id", "a b", '@'));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a@b")]
    [InlineData("a,b")]
    [InlineData("a\nb")]
    public void Half_a_pair_that_would_end_on_the_wire_is_refused(string value) =>
        Assert.Equal("id", Assert.ThrowsAny<ArgumentException>(() => ParameterGuard.PairPart("id", value, '@')).ParamName);
}
