using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Tests.Read;

public sealed class ScalarRulesTests
{
    [Theory]
    [InlineData("String", "no", "yes", "on", "off", "y", "n", "No", "YES", "1_000", "2024-01-01", "1:30", "0b1", "0o8", "0xG", "0o", "0x", "-0x1F", "-", "+", ".", "-.", "e3", "1e", "1e+", "1.2.3", "+-1", "nan", "inf", ".infx", "+.nan", "tRUE", "nULL", " 1", "١")]
    [InlineData("Null", "", "~", "null", "Null", "NULL")]
    [InlineData("Boolean", "true", "True", "TRUE", "false", "False", "FALSE")]
    [InlineData("Integer", "0", "-1", "+12", "007", "0o17", "0x1F", "0xff", "12345678901234567890")]
    [InlineData("Number", "1.0", "-.5", "1.", "1e3", "1.5E-7", "+0.1", ".inf", "-.Inf", "+.INF", ".nan", ".NaN", ".NAN")]
    public void Plain_text_is_read_by_the_core_schema(string kind, params string[] texts)
        => Assert.All(texts, text => Assert.Equal(kind, ScalarRules.Classify(text).ToString()));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-12", "-12")]
    [InlineData("+12", "12")]
    [InlineData("007", "7")]
    [InlineData("-007", "-7")]
    [InlineData("0o17", "15")]
    [InlineData("0x1F", "31")]
    [InlineData("0xffffffffffffffffff", "4722366482869645213695")]
    [InlineData("12345678901234567890", "12345678901234567890")]
    [InlineData("1.50", "1.50")]
    [InlineData("-.5", "-0.5")]
    [InlineData("+.5", "0.5")]
    [InlineData("1.", "1")]
    [InlineData("1.e3", "1e3")]
    [InlineData("00.5", "0.5")]
    [InlineData("1e3", "1e3")]
    [InlineData(".inf", null)]
    [InlineData("-.Inf", null)]
    [InlineData("+.INF", null)]
    [InlineData(".NaN", null)]
    [InlineData("text", null)]
    public void Numbers_can_be_written_as_JSON(string text, string? json) => Assert.Equal(json, ScalarRules.JsonNumber(Scalar(text)));

    [Theory]
    [InlineData("true", true)]
    [InlineData("TRUE", true)]
    [InlineData("False", false)]
    [InlineData("yes", false)]
    public void Booleans_have_three_spellings(string text, bool value) => Assert.Equal(value, ScalarRules.IsTrue(Scalar(text)));

    private static SpecScalar Scalar(string text) => new(default, text, ScalarRules.Classify(text));
}
