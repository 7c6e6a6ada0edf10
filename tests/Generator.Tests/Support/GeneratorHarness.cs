using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Upstash.Workflow.Generator.Tests.Support;

/// <summary>Runs the generator as the compiler does, with the steps recorded.</summary>
internal static class GeneratorHarness
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => IsPlatform(Path.GetFileName(path)))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static GeneratorRun Run(GeneratorInput input)
    {
        IReadOnlyList<AdditionalText> files = [.. input.Documents.Select(document => new InMemoryFile(document.Path, document.Text))];
        return Run(CreateDriver(input, files), input, files);
    }

    /// <summary>Runs the same driver again on what has changed between the two inputs.</summary>
    public static GeneratorRun RunAgain(GeneratorRun before, GeneratorInput input)
    {
        GeneratorDriver driver = before.Driver;
        List<AdditionalText> files = [.. before.Files];
        for (int i = 0; i < input.Documents.Count; i++)
        {
            if (input.Documents[i] == before.Input.Documents[i])
                continue;
            files[i] = new InMemoryFile(input.Documents[i].Path, input.Documents[i].Text);
            driver = driver.ReplaceAdditionalText(before.Files[i], files[i]);
        }

        return Run(driver, input, files);
    }

    private static GeneratorRun Run(GeneratorDriver driver, GeneratorInput input, IReadOnlyList<AdditionalText> files)
    {
        CSharpCompilation compilation = CreateCompilation(input);
        return new GeneratorRun(driver.RunGenerators(compilation, TestContext.Current.CancellationToken), compilation, input, files);
    }

    public static CSharpCompilation CreateCompilation(GeneratorInput input)
        => CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(input.CSharp, ParseOptions)],
            [.. References, .. input.References],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999)
                .WithSpecificDiagnosticOptions(input.Enabled.Select(static id => KeyValuePair.Create(id, ReportDiagnostic.Warn))));

    private static CSharpGeneratorDriver CreateDriver(GeneratorInput input, IReadOnlyList<AdditionalText> files)
        => CSharpGeneratorDriver.Create(
            [new WorkflowGenerator().AsSourceGenerator()],
            files,
            ParseOptions,
            input.ToOptions(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    // Our own generator and the test framework are on the list too; a consumer has neither.
    private static bool IsPlatform(string file)
        => file.StartsWith("System.", StringComparison.Ordinal)
            || file.StartsWith("Microsoft.Win32.", StringComparison.Ordinal)
            || file is "mscorlib.dll" or "netstandard.dll" or "System.dll" or "Upstash.Workflow.Runtime.dll";
}
