using Microsoft.CodeAnalysis;

namespace Upstash.Workflow.Generator.Tests.Read;

[Collection(Timed.Name)]
public sealed class SharedDocumentTests
{
    // What reading alone must say. The other documents of the folder are well-formed, and their faults are found later.
    private static readonly Dictionary<string, string> Expected = new()
    {
        ["01-empty.yaml"] = "UWG1006 1:1",
        ["08-nul-byte.yaml"] = "UWG1002 2:17",
        ["09-tabs-indent.yaml"] = "UWG1002 5:1",
        ["10-dup-keys-schema.yaml"] = "UWG1003 7:5",
        ["11-dup-keys-root.yaml"] = "UWG1003 4:1",
        ["13-multi-doc.yaml"] = "UWG1010 7:1",
        ["16-unclosed-quote.yaml"] = "UWG1002 2:15",
        ["18-billion-laughs.yaml"] = "UWG1002 11:44",
        ["21-undefined-alias.yaml"] = "UWG1002 4:6",
        ["24-deep-flow-seq-1000.yaml"] = "UWG1002 4:136",
        ["24-deep-flow-seq-100000.yaml"] = "UWG1002 4:136",
        ["25-deep-flow-map-1000.yaml"] = "UWG1002 4:517",
        ["26-deep-block-2000.yaml"] = "UWG1002 132:257",
        ["27-deep-schema-5000.json"] = "UWG1002 1:2295",
        ["39-long-key.yaml"] = "UWG1002 6:100005",
        ["52-int-keys.yaml"] = "UWG1010 4:76",
        ["54-bad-json.json"] = "UWG1002 1:65",
        ["56-json-dup.json"] = "UWG1003 1:113",
        ["57-binary.yaml"] = "UWG1002 1:1",
        ["60-colon-storm.yaml"] = "UWG1002 4:6",
        ["68-trunc-escape.yaml"] = "UWG1002 2:18",
        ["f10-yaml-plain-scalar.yaml"] = "UWG1002 1:3",
        ["f12-yaml-tag.yaml"] = "UWG1002 1:4",
        ["f13-yaml-document-end.yaml"] = "UWG1002 1:5",
        ["f15-yaml-alias-key.yaml"] = "UWG1005 2:3, UWG1005 3:3",
    };

    public static TheoryData<string> Nasty => [.. SharedFiles.Names("nasty", ".yaml", ".json")];

    public static TheoryData<string> Hostile => [.. SharedFiles.Names("hostile", ".yaml", ".json")];

    public static TheoryData<string> Corpus => [.. SharedFiles.Names("corpus", ".yaml", ".json")];

    [Theory]
    [MemberData(nameof(Nasty))]
    public void A_nasty_document_is_read_or_refused_at_the_right_place(string name)
    {
        string path = SharedFiles.PathOf("nasty", name);
        var time = new Timed();

        Reading reading = Reading.OfFile(path);

        Assert.Equal(Expected.GetValueOrDefault(name, ""), reading.Findings);
        Assert.Equal(reading.HasErrors, reading.Root is null);
        Assert.All(reading.Diagnostics, item => Assert.Equal(LocationKind.ExternalFile, item.Location.Kind));
        time.AssertEnds();
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_document_is_well_formed(string name) => Assert.False(Reading.OfFile(SharedFiles.PathOf("hostile", name)).HasErrors);

    [Theory]
    [MemberData(nameof(Corpus))]
    public void A_real_document_reads_without_a_word(string name)
    {
        string path = SharedFiles.PathOf("corpus", name);

        Reading reading = Reading.OfFile(path);

        Assert.Equal("", reading.Findings);
        Assert.NotNull(reading.Root);
    }

    [Fact]
    public void A_scalar_of_ten_megabytes_is_read()
    {
        Reading reading = Reading.Of($"openapi: 3.1.0\ninfo:\n  title: t\n  description: \"{new string('x', 10_000_000)}\"\n");

        Assert.Equal("", reading.Findings);
        Assert.Equal(10_000_002, reading.Find("#/info/description").Span.Length);
    }
}
