using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Upstash.Workflow.Benchmarks;

/// <summary>What the C# compiler pays for generated code: parsing, binding every body, writing the assembly.</summary>
internal static class Compiler
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name == "Upstash.Workflow.Runtime.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Processor time in milliseconds and the number of errors. A first project warms the compiler up.</summary>
    public static (double Milliseconds, int Errors) Measure(IReadOnlyList<string> files)
    {
        SyntheticProject.Type(0)[0].Emit(Stream.Null);
        double milliseconds = ContenderChild.Time(() => Compile(files), out int errors);
        return (milliseconds, errors);
    }

    public static CSharpCompilation Create(IReadOnlyList<string> files)
        => CSharpCompilation.Create("Generated", files.Select(static file => CSharpSyntaxTree.ParseText(file, Parsing)), References, Options);

    private static int Compile(IReadOnlyList<string> files)
        => Create(files)
            .Emit(Stream.Null).Diagnostics.Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
