using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Tests.Read;

public sealed class LineMapTests
{
    [Theory]
    [InlineData("ab\ncd", 3, 1, 0)]
    [InlineData("ab\r\ncd", 4, 1, 0)]
    [InlineData("ab\r\ncd", 3, 0, 3)]
    [InlineData("ab\rcd", 3, 1, 0)]
    [InlineData("ab\n\ncd", 3, 1, 0)]
    [InlineData("ab\u2028c\u0085d\u2029e", 7, 0, 7)]
    [InlineData("ab\n", 3, 1, 0)]
    [InlineData("", 0, 0, 0)]
    public void Lines_end_with_LF_CR_and_CRLF_only(string text, int offset, int line, int column)
    {
        SourceSpan span = new LineMap(text).Span(offset, offset);

        Assert.Equal(line, span.Line);
        Assert.Equal(column, span.Column);
    }

    [Fact]
    public void Questions_may_come_in_any_order()
    {
        string text = string.Concat(Enumerable.Range(0, 50).Select(i => new string('x', i) + "\n"));
        var map = new LineMap(text);
        int[] offsets = [.. Enumerable.Range(0, text.Length).OrderBy(offset => offset * 7919 % text.Length)];

        Assert.All(offsets, offset => Assert.Equal(text.AsSpan(0, offset).Count('\n'), map.Line(offset)));
    }

    [Fact]
    public void A_span_behind_the_end_is_cut()
    {
        SourceSpan span = new LineMap("ab").Span(1, 10);

        Assert.Equal(1, span.Length);
        Assert.Equal(2, span.EndColumn);
    }
}
