using System.Globalization;
using System.Text;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Upstash.Workflow.Generator.Emit;

namespace Upstash.Workflow.Generator.Tests.Emit;

public sealed class LiteralTests
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("workflowRunId", "\"workflowRunId\"")]
    [InlineData("say \"hi\"", "\"say \\\"hi\\\"\"")]
    [InlineData("it's", "\"it's\"")]
    [InlineData("a\\b", "\"a\\\\b\"")]
    [InlineData("a\tb\r\nc", "\"a\\tb\\r\\nc\"")]
    [InlineData("\0", "\"\\u0000\"")]
    [InlineData("\u0085\u2028\u2029", "\"\\u0085\\u2028\\u2029\"")]
    [InlineData("\u202E\uFEFF", "\"\\u202E\\uFEFF\"")]
    [InlineData("\U000E0041", "\"\\U000E0041\"")]
    [InlineData("\U0001F600 é 语", "\"\U0001F600 é 语\"")]
    public void Text_is_readable_where_it_can_be_and_escaped_where_it_must(string value, string expected)
        => Assert.Equal(expected, Literal.Text(value));

    [Fact]
    public void A_lone_surrogate_is_escaped() => Assert.Equal("\"\\uD800\"", Literal.Text("\uD800"));

    [Fact]
    public void Any_text_is_one_literal_on_one_line_with_the_same_value()
        => Texts.Any.Sample(static text =>
        {
            string literal = Literal.Text(text);
            LiteralExpressionSyntax parsed = Parse(literal);
            return parsed.Token.ValueText == text && IsClean(literal);
        });

    [Fact]
    public void Any_text_in_utf8_is_one_literal_with_the_bytes_an_encoder_gives()
        => Texts.Any.Sample(static text =>
        {
            string literal = Literal.Utf8(text);
            LiteralExpressionSyntax parsed = Parse(literal);
            return parsed.IsKind(SyntaxKind.Utf8StringLiteralExpression)
                && Encoding.UTF8.GetBytes(parsed.Token.ValueText).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(text))
                && parsed.Token.ValueText == Texts.AsUtf8(text)
                && IsClean(literal);
        });

    [Fact]
    public void Every_character_is_one_literal_with_the_same_value()
    {
        for (int value = 0; value <= char.MaxValue; value++)
        {
            string literal = Literal.Character((char)value);
            Assert.Equal((char)value, Parse(literal).Token.Value);
            Assert.True(IsClean(literal));
        }
    }

    [Theory]
    [InlineData("1000", "1000m")]
    [InlineData("-0.5", "-0.5m")]
    [InlineData("1e3", "1000m")]
    [InlineData("0); System.IO.File.Delete(\"x\"); (", null)]
    [InlineData("1e400", null)]
    [InlineData("NaN", null)]
    [InlineData("", null)]
    public void A_number_is_parsed_and_printed_again(string value, string? expected) => Assert.Equal(expected, Literal.Decimal(value));

    [Fact]
    public void Numbers_do_not_follow_the_culture()
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE") { NumberFormat = { NegativeSign = "~" } };
            Assert.Equal("-1.5m", Literal.Decimal("-1.5"));
            Assert.Equal("-1", Literal.Number(-1));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static LiteralExpressionSyntax Parse(string literal)
    {
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(literal, options: new CSharpParseOptions(LanguageVersion.CSharp12));
        Assert.False(expression.ContainsDiagnostics, literal);
        Assert.Equal(literal, expression.ToFullString());
        return Assert.IsType<LiteralExpressionSyntax>(expression);
    }

    private static bool IsClean(string literal) => literal.IndexOfAny(Texts.LineTerminators) < 0 && !literal.EnumerateRunes().Any(static rune =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control || rune.Value == 0xFFFD);
}
