using System.Text;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Pipeline;

/// <summary>
/// The generated text, to be read in review like code. One folder for the bundled document, one file for each concept of
/// <c>Documents/valid</c>.
/// </summary>
public sealed class SnapshotTests
{
    private static readonly string Valid = Path.Combine(Repository.Root, "tests", "Generator.Tests", "Documents", "valid");

    public static TheoryData<string> Concepts => [.. Directory.EnumerateFiles(Valid).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task The_bundled_document()
    {
        GeneratorInput input = GeneratorInput.Of(Repository.BundledSpec, @namespace: "Upstash.Workflow", clientName: "UpstashWorkflowClient");
        // As the targets have it.
        GeneratorRun run = GeneratorHarness.Run(input with { Documents = [input.Documents[0] with { Metadata = new Dictionary<string, string> { ["Examples"] = "true" } }] });

        run.AssertDiagnostics(
            "UWG1008 Info (274,9): The property 'error' of 'Error' would be named 'Error', which is taken: it is 'ErrorValue' [#/components/schemas/Error/properties/error]",
            "UWG1011 Info (18,5): GET /v2/workflows/logs is paged: the query parameter 'cursor' takes 'cursor' of the response, the items are in 'runs'. 'ListWorkflowRunLogsAsync' gives the items of all pages. Set the metadata Paging=\"off\" to have one method for one call only. [#/paths/~1v2~1workflows~1logs/get]");
        run.AssertCompiles();
        foreach ((string hintName, string text) in run.Sources)
            await Snapshot.Verify($"Bundled/{hintName.Replace(".g.cs", "", StringComparison.Ordinal)}", text);
        Assert.Equal(run.Sources.Count, Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Generator.Tests", "Pipeline", "Snapshots", "Bundled"), "*.verified.cs").Length);
    }

    [Theory]
    [MemberData(nameof(Concepts))]
    public async Task A_concept(string document)
    {
        string text = await File.ReadAllTextAsync(Path.Combine(Valid, document));
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(text, document, "Acme"));

        run.AssertCompiles();
        await Snapshot.Verify($"Concepts/{Path.GetFileNameWithoutExtension(document)}", Join(run));
    }

    [Theory]
    [MemberData(nameof(Concepts))]
    public void The_same_bytes_on_every_machine(string document)
    {
        string text = File.ReadAllText(Path.Combine(Valid, document));
        string here = GeneratorHarness.Run(GeneratorInput.Of(text, "/a/" + document, "Acme")).AllText;
        string there = Cultures.In("tr-TR", () => GeneratorHarness.Run(GeneratorInput.Of(text.ReplaceLineEndings("\r\n"), @"C:\b\" + document, "Acme")).AllText);

        Assert.Equal(here, there);
        Assert.DoesNotContain('\r', here);
    }

    [Fact]
    public void The_bundled_document_is_the_published_one_byte_for_byte()
        => Assert.Equal(File.ReadAllBytes(Repository.Shared("seed", "openapi.yaml")), File.ReadAllBytes(Path.Combine(Repository.Root, "spec", "openapi.yaml")));

    private static string Join(GeneratorRun run)
    {
        var all = new StringBuilder();
        foreach (string diagnostic in run.Diagnostics.Select(GeneratorRun.Describe))
            all.Append("// ").Append(diagnostic).Append('\n');
        foreach ((string hintName, string text) in run.Sources)
            all.Append("// ======== ").Append(hintName).Append('\n').Append(text);
        return all.ToString();
    }
}
