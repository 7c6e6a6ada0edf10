using System.Reflection;
using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Tests.Drift;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Diagnostics;

/// <summary>
/// Each document in <c>Documents/broken</c> has a file <c>.expected</c> beside it: every diagnostic with id, severity, line, column and message.
/// <c>UPDATE_SNAPSHOTS=1</c> writes it again, and the difference is reviewed like code.
/// </summary>
public sealed class BrokenDocumentTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Generator.Tests", "Documents", "broken");

    public static TheoryData<string> Documents =>
        [.. Directory.EnumerateFiles(Folder).Where(file => !file.EndsWith(".expected", StringComparison.Ordinal)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Says_what_is_wrong_and_where(string document)
    {
        string path = Path.Combine(Folder, document);
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(await File.ReadAllTextAsync(path), document));
        string actual = string.Concat(run.Diagnostics.Select(diagnostic => GeneratorRun.Describe(diagnostic) + "\n"));
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            await File.WriteAllTextAsync(path + ".expected", actual);

        Assert.Equal(await File.ReadAllTextAsync(path + ".expected"), actual);
        Assert.Contains(run.Diagnostics, diagnostic => document.StartsWith(diagnostic.Id, StringComparison.Ordinal));
        Assert.All(run.Diagnostics, diagnostic => Assert.Equal(document, diagnostic.Location.GetLineSpan().Path));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Emits_a_client_that_compiles_unless_there_is_nothing_to_generate(string document)
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(File.ReadAllText(Path.Combine(Folder, document)), document));

        bool failed = run.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(failed, run.Sources.Count == 0);
        run.AssertCompiles();
    }

    [Fact]
    public void Every_diagnostic_has_a_document_or_a_test()
    {
        IEnumerable<string> documented = Documents.Select(row => row.Data[..7]).Concat(DriftCase.Names.Where(name => name.StartsWith("UWG", StringComparison.Ordinal)).Select(name => name[..7]));
        IEnumerable<string> tested = typeof(BrokenDocumentTests).Assembly.GetTypes().SelectMany(type => type.GetMethods()).SelectMany(method => method.GetCustomAttributes<CoversAttribute>()).Select(attribute => attribute.Id);

        Assert.Equal(AllDescriptors.Select(descriptor => descriptor.Id).Order(), documented.Concat(tested).Distinct().Order());
    }

    [Fact]
    public void Every_diagnostic_is_in_the_release_file_with_its_severity()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, "generator", "AnalyzerReleases.Unshipped.md"));

        foreach (DiagnosticDescriptor descriptor in AllDescriptors)
            Assert.Contains(lines, line => line.StartsWith($"{descriptor.Id} | {descriptor.Category} | {(descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity : "Disabled")} | ", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_diagnostic_is_named_in_the_documentation()
    {
        string documentation = File.ReadAllText(Path.Combine(Repository.Root, "docs", "diagnostics.md")) + File.ReadAllText(Path.Combine(Repository.Root, "docs", "drift.md"));

        Assert.All(AllDescriptors, descriptor => Assert.Contains(descriptor.Id, documentation, StringComparison.Ordinal));
    }

    private static IEnumerable<DiagnosticDescriptor> AllDescriptors
        => typeof(Descriptors).GetFields().Select(member => member.GetValue(null)).OfType<DiagnosticDescriptor>();
}
