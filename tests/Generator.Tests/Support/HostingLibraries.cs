using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Upstash.Workflow.Generator.Tests.Support;

/// <summary>What a project refers to that registers clients in a container.</summary>
internal static class HostingLibraries
{
    public static readonly IReadOnlyList<string> Names =
    [
        "Microsoft.Extensions.Http",
        "Microsoft.Extensions.Configuration.Abstractions",
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Logging.Abstractions",
        "Microsoft.Extensions.Options",
        "Microsoft.Extensions.Primitives",
    ];

    /// <summary>As the package Microsoft.Extensions.Http brings them.</summary>
    public static IReadOnlyList<MetadataReference> Package { get; } =
        [.. Names.Select(name => MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, name + ".dll")))];

    /// <summary>As the shared framework of web applications has them; the test is skipped where that is not installed.</summary>
    public static IReadOnlyList<MetadataReference> AspNetCore
    {
        get
        {
            string shared = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "Microsoft.AspNetCore.App");
            string? newest = Directory.Exists(shared) ? Directory.EnumerateDirectories(shared, $"{Environment.Version.Major}.*").Order(StringComparer.Ordinal).LastOrDefault() : null;
            if (newest is null)
                Assert.Skip("Microsoft.AspNetCore.App is not installed");
            return [.. Directory.EnumerateFiles(newest, "Microsoft.*.dll").Select(file => MetadataReference.CreateFromFile(file))];
        }
    }

    /// <summary>Assemblies of those names and some version, with nothing in them.</summary>
    public static IReadOnlyList<MetadataReference> Empty(string version, IEnumerable<string> names) => [.. names.Select(name => Empty(version, name))];

    private static MetadataReference Empty(string version, string name)
    {
        using var image = new MemoryStream();
        CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText($"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]")],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        return MetadataReference.CreateFromImage(image.ToArray().ToImmutableArray(), filePath: $"/packages/{name}.dll");
    }
}
