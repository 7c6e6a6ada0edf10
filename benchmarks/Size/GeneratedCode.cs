using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Upstash.Workflow.Benchmarks;

/// <summary>How much C# a generator writes, and what the compiler makes of it.</summary>
/// <param name="Generator">Who wrote it.</param>
/// <param name="Characters">Of the C#.</param>
/// <param name="CodeCharacters">The same without comments and space.</param>
/// <param name="Lines">Of the C#.</param>
/// <param name="AssemblyBytes">Of the assembly, compiled for release.</param>
/// <param name="BodyBytes">Of the IL of all methods.</param>
internal sealed record GeneratedCode(string Generator, int Characters, int CodeCharacters, int Lines, long AssemblyBytes, int BodyBytes)
{
    // What the three need: their attributes, serializers and clients.
    private static readonly string[] References = ["System.", "netstandard", "Upstash.Workflow.Runtime", "Microsoft.Kiota.", "Std.UriTemplate", "Newtonsoft.Json"];

    public static GeneratedCode Of(string generator, IReadOnlyList<string> files)
    {
        var compilation = CSharpCompilation.Create(
            "Generated",
            files.Prepend(Usings).Select(static file => CSharpSyntaxTree.ParseText(file, new CSharpParseOptions(LanguageVersion.Latest))),
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(IsReference).Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        using var assembly = new MemoryStream();
        EmitResult result = compilation.Emit(assembly);
        if (!result.Success)
            throw new InvalidOperationException($"{generator}: {result.Diagnostics.First(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)}");
        return new GeneratedCode(
            generator,
            files.Sum(static file => file.Length),
            compilation.SyntaxTrees.Skip(1).Sum(static tree => tree.GetRoot().DescendantTokens().Sum(static token => token.Text.Length)),
            files.Sum(static file => file.AsSpan().Count('\n')),
            assembly.Length,
            Bodies(assembly));
    }

    // As a project with implicit usings has them.
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private static bool IsReference(string path) => References.Any(start => Path.GetFileName(path).StartsWith(start, StringComparison.Ordinal));

    private static int Bodies(MemoryStream assembly)
    {
        assembly.Position = 0;
        using var reader = new PEReader(assembly);
        MetadataReader metadata = reader.GetMetadataReader();
        return metadata.MethodDefinitions
            .Select(handle => metadata.GetMethodDefinition(handle).RelativeVirtualAddress)
            .Where(static address => address != 0)
            .Sum(address => reader.GetMethodBody(address).Size);
    }
}
