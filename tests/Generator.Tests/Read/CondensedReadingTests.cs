using CsCheck;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Tests.Read;

public sealed class CondensedReadingTests
{
    [Theory]
    [InlineData("description: Some more words", "P: P")]
    [InlineData("a: b", "a: b")]
    [InlineData("  - name: 'Some words'  ", "  - P: 'P'  ")]
    [InlineData("url: https://example.com:80/path#part", "url: P")]
    [InlineData("list: [first, second word]", "P: [P, P]")]
    [InlineData("key: &anchor value words", "key: &anchor P")]
    [InlineData("key: !name value words", "key: !name P")]
    [InlineData("key: *alias", "key: *alias")]
    [InlineData("key: |2-\n  literal text", "key: |2-\n  P")]
    [InlineData("# comment words\nvalue: 1", "# comment words\nP: 1")]
    [InlineData("%TAG ! tag:example.com,2000:\n--- !name words", "%TAG ! tag:example.com,2000:\n--- !name P")]
    [InlineData("\"\\u0041bcdefgh words\": words", "\"\\u0041bcdeP\": P")]
    [InlineData("... words", "... P")]
    [InlineData("--- words", "--- P")]
    public void Words_are_left_out_and_what_means_something_stays(string text, string condensed)
        => Assert.Equal(condensed.Replace('P', WordRuns.Placeholder), CondensedReading.Condense(text));

    [Theory]
    [InlineData("description: Some more words\nother words: 'it''s here'\n")]
    [InlineData("text: several lines\n  of plain words,\n\n  folded\nnext: one")]
    [InlineData("text: |\n  literal words\n    deeper words\n\n  last words\nnext: >-\n  folded words\n  more words\n")]
    [InlineData("text: |+ # comment words\n  literal words\n\n# comment words\nnext: words")]
    [InlineData("text: \"quoted words \\u00e9cole \\ud83d\\ude00 smile\\\n  on the next line\"\nnext: [words, \"more words\": 1, {inner: words}]")]
    [InlineData("first: &anchor # comment words\n  value words\nsecond: *anchor\nthird: !!str 12345\nfourth: !<tag:yaml.org,2002:str> 12345")]
    [InlineData("base: &base {alpha: 1, beta: 2}\nmore:\n  <<: *base\n  gamma: 12345.678e10\n  delta: 0x1234F\n  none: null\n  yes: true")]
    [InlineData("? explicit key words\n: value words\n? - list words\n: ignored words\n")]
    [InlineData("quoted: 'words\nless indented words'\nnext: words")]
    [InlineData("emoji \U0001F600 words: \U00010000 words \U0001F600\U0001F600words\nnext: words")]
    [InlineData("windows: words\r\nlines: words\r\n  more words\r\n")]
    [InlineData("--- words on the first line\n...\n")]
    [InlineData("escaped: \"\\U00010000 words \\x01 \\uE000 words\"")]
    [InlineData("words")]
    [InlineData("# only comment words")]
    [InlineData("dup words: 1\ndup words: 2\n")]
    public void What_is_read_is_the_same(string text) => Assert.Equal(CondensedReading.AsItIs(text), CondensedReading.Condensed(text) ?? "refused");

    [Fact]
    public void A_key_that_YamlDotNet_finds_too_long_stays_too_long()
    {
        string text = new string('k', 1100) + ": value\nnext: words";

        Assert.Null(CondensedReading.AsItIs(text));
        Assert.Null(CondensedReading.Condensed(text));
    }

    [Fact]
    public void Whatever_is_put_together_reads_the_same_or_is_refused_condensed()
    {
        string[] pieces =
        [
            "words", "more words", "key", ": ", ":", "- ", "? ", "\n", "\n", "\n  ", "\n    ", "\n\n", " ", "  ", "'", "\"", "[", "]", "{", "}", ", ", "|\n", ">-\n",
            "# note text", "#", "&anchor ", "*anchor", "!!str ", "!name ", "\\u0041", "\\", "---", "...", "12345", "1.5e10", "\t", "%YAML", "<<", "\u2028", "\U00010000", "\r\n",
        ];

        Gen.Int[0, pieces.Length - 1].Array[1, 24].Sample(
            indexes =>
            {
                string text = string.Concat(indexes.Select(index => pieces[index]));
                return CondensedReading.Condensed(text) is not { } condensed || condensed == CondensedReading.AsItIs(text);
            },
            iter: 20_000);
    }
}
