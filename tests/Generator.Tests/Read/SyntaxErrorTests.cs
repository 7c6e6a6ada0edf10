namespace Upstash.Workflow.Generator.Tests.Read;

public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("a: 1\nb: \"x\0y\"\n", "UWG1002 2:6", "control character U+0000")]
    [InlineData("a: \u0001\n", "UWG1002 1:4", "control character U+0001")]
    [InlineData("a:\n\tb: 1\n", "UWG1002 2:1", "tab is used for indentation")]
    [InlineData("a:\n  b: 1\n\tc: 1\n", "UWG1002 3:1", "tab is used for indentation")]
    [InlineData("a:\n  b:\n  \tc: 1\n", "UWG1002 3:3", "tab is used for indentation")]
    [InlineData("a: 1\nb: \"open\nc: 2\n", "UWG1002 2:4", "closing quote")]
    [InlineData("a: 'open\nc: 2\n", "UWG1002 1:4", "closing quote")]
    [InlineData("a: \"open\nb: \"c\"\n", "UWG1002 1:4", "closing quote")]
    [InlineData("a: \"\\x4\"\n", "UWG1002 1:7", "hexadecimal")]
    [InlineData("a: \"\\q\"\n", "UWG1002 1:5", "backslash")]
    [InlineData("a: b: c\n", "UWG1002 1:5", "put the text in quotes")]
    [InlineData("a: [1, 2\nb: 3\n", "UWG1002 1:4", "never closed")]
    [InlineData("a: {b: 1 c: 2}\n", "UWG1002 1:11", "',' or '}' is expected")]
    [InlineData("a: @b\n", "UWG1002 1:4", "put the text in quotes")]
    [InlineData("a: %b\n", "UWG1002 1:4", "put the text in quotes")]
    [InlineData("a:\n  - 1\n b: 2\n", "UWG1002 3:2", "check the indentation")]
    [InlineData("a: 1\n b: 2\n", "UWG1002 2:3", "check the indentation")]
    [InlineData("a: 1\nb\nc: 2\n", "UWG1002 2:2", "key with ':' is expected")]
    [InlineData("!!]", "UWG1002 1:4", "no valid YAML")]
    [InlineData("a: ? ? b", "UWG1002 1:4", "Found '?'")]
    [InlineData("a: |x\n  b\n", "UWG1002 1:4", "Behind '|' or '>'")]
    [InlineData("%YAML 9.9\n---\na: 1\n", "UWG1002 1:1", "version of YAML")]
    public void Broken_YAML_is_told_at_its_place_in_plain_words(string text, string findings, string message)
    {
        Reading reading = Reading.Of(text);

        Assert.Null(reading.Root);
        Assert.Equal(findings, reading.Findings);
        Assert.Contains(message, reading.Message);
        Assert.DoesNotContain("scanning", reading.Message);
    }

    [Theory]
    [InlineData("{\"a\": {\"b\": [1, 2]\n\n", "UWG1002 1:19", "'}' is missing for the '{' of line 1")]
    [InlineData("{\"a\": 1,\n \"b\": [1,\n", "UWG1002 2:10", "']' is missing for the '[' of line 2")]
    [InlineData("{\"a\":", "UWG1002 1:6", "too early")]
    [InlineData("{\"a\"", "UWG1002 1:5", "too early")]
    [InlineData("{\"a\": \"open}\n", "UWG1002 1:13", "line break inside a text")]
    [InlineData("{\"a\": \"open}", "UWG1002 1:7", "closing '\"'")]
    [InlineData("{\"a\": 1 \"b\": 2}", "UWG1002 1:9", "',' or '}' is expected")]
    [InlineData("{\"a\": \"\\q\"}", "UWG1002 1:8", "'\\q'")]
    [InlineData("{\"a\": \"\\u12\"}", "UWG1002 1:8", "four hexadecimal digits")]
    [InlineData("{\"a\": 1} x", "UWG1002 1:10", "nothing after the end")]
    [InlineData("{\"a\": 1}\n{\"b\": 2}", "UWG1002 2:1", "nothing after the end")]
    [InlineData("{\"a\": // no\n 1, \"b\": 2}", "UWG1002 1:7", "comment")]
    [InlineData("{\"a\": @}", "UWG1002 1:7", "'@'")]
    public void Broken_JSON_is_told_at_its_place_in_plain_words(string text, string findings, string message)
    {
        Reading reading = Reading.Of(text);

        Assert.Null(reading.Root);
        Assert.Equal(findings, reading.Findings);
        Assert.Contains(message, reading.Message);
    }
}
