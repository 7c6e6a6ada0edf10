using System.Reflection;
using System.Text;
using System.Xml.Linq;
using Upstash.Workflow.Package.Tests.Support;

namespace Upstash.Workflow.Package.Tests.Layout;

public sealed class GeneratorPackageTests(PackedFeed feed) : PackageTest(feed)
{
    private const string AnalyzerFolder = "analyzers/dotnet/cs/";
    private const string ImageFolder = "tools/ready-to-run/";

    // The compiler has these loaded, whichever host it runs in.
    // System.Memory is one of the compiler's own dependencies, in the version that ours comes from.
    private static readonly string[] BroughtByTheHost =
        ["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Memory", "System.Reflection.Metadata"];

    private readonly PackageFile _package = new(feed.GeneratorPackage);

    [Fact]
    public void It_holds_these_files_beside_the_analyzer()
        => Assert.Equal(
            [
                "LICENSE",
                "README.md",
                "Upstash.Workflow.Generator.nuspec",
                "build/Upstash.Workflow.Generator.AcceptSpec.targets",
                "build/Upstash.Workflow.Generator.Run.targets",
                "build/Upstash.Workflow.Generator.UpdateSpec.targets",
                "build/Upstash.Workflow.Generator.props",
                "build/Upstash.Workflow.Generator.targets",
                "buildMultiTargeting/Upstash.Workflow.Generator.targets",
                "buildTransitive/Upstash.Workflow.Generator.AcceptSpec.targets",
                "buildTransitive/Upstash.Workflow.Generator.Run.targets",
                "buildTransitive/Upstash.Workflow.Generator.UpdateSpec.targets",
                "buildTransitive/Upstash.Workflow.Generator.props",
                "buildTransitive/Upstash.Workflow.Generator.targets",
                "icon.png",
                "lib/net8.0/_._",
                "spec/openapi.yaml",
            ],
            _package.Paths().Where(static path => !path.StartsWith(AnalyzerFolder, StringComparison.Ordinal) && !path.StartsWith(ImageFolder, StringComparison.Ordinal) && !IsEnvelope(path)));

    [Fact]
    public void The_analyzer_is_compiled_ahead_for_the_machine_that_packed_it_and_for_no_other()
    {
        string[] images = [.. _package.Paths(ImageFolder).Order(StringComparer.Ordinal)];

        Assert.Equal(
            ReadyToRun.Identifier is { } identifier ? [$"{ImageFolder}{identifier}/Upstash.Workflow.Generator.dll", $"{ImageFolder}{identifier}/YamlDotNet.dll"] : [],
            images);
        Assert.All(images, path =>
        {
            PackedAssembly image = new(_package[path]), analyzer = new(_package[AnalyzerFolder + Path.GetFileName(path)]);
            Assert.True(image.HasMachineCode);
            Assert.False(analyzer.HasMachineCode);
            Assert.Equal((analyzer.Name.FullName, analyzer.Module), (image.Name.FullName, image.Module));
        });
    }

    [Fact]
    public void The_analyzer_stands_beside_its_one_library()
        => Assert.Equal(
            ["Upstash.Workflow.Generator.dll", "YamlDotNet.dll"],
            _package.Paths(AnalyzerFolder).Select(static path => path[AnalyzerFolder.Length..]).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_reference_of_every_assembly_is_packed_beside_it_or_brought_by_the_host()
    {
        PackedAssembly[] assemblies = Assemblies();
        Dictionary<string, Version> packed = assemblies.ToDictionary(static assembly => assembly.Name.Name!, static assembly => assembly.Name.Version!);

        Assert.Empty(
            from assembly in assemblies
            from reference in assembly.References
            where !BroughtByTheHost.Contains(reference.Name)
            where !packed.TryGetValue(reference.Name!, out Version? version) || version < reference.Version
            select $"{assembly.Name.Name} wants {reference.Name} {reference.Version}");
    }

    [Fact]
    public void Its_spans_are_those_of_the_oldest_compiler()
        => Assert.All(
            Generator().References.Where(static reference => reference.Name == "System.Memory"),
            static reference => Assert.True(reference.Version <= new Version(4, 0, 1, 2), $"System.Memory {reference.Version}"));

    [Fact]
    public void No_assembly_is_packed_that_nothing_refers_to()
    {
        PackedAssembly[] assemblies = Assemblies();
        IEnumerable<string?> wanted = assemblies.SelectMany(static assembly => assembly.References).Select(static reference => reference.Name);

        Assert.Equal(["Upstash.Workflow.Generator"], assemblies.Select(static assembly => assembly.Name.Name).Except(wanted));
    }

    [Fact]
    public void It_asks_for_the_compiler_of_the_oldest_supported_sdk_and_brings_none()
    {
        AssemblyName[] compiler = [.. Generator().References.Where(static reference => reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))];

        Assert.NotEmpty(compiler);
        Assert.All(compiler, static reference => Assert.Equal(new Version(4, 8, 0, 0), reference.Version));
        Assert.DoesNotContain(_package.Paths(AnalyzerFolder), static path => path.Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [Fact]
    public void The_bundled_document_is_the_published_one_byte_for_byte()
        => Assert.Equal(File.ReadAllBytes(Path.Combine(Repository.Root, "spec", "openapi.yaml")), _package["spec/openapi.yaml"]);

    [Fact]
    public void It_depends_on_the_runtime_of_the_same_version_and_on_nothing_else()
    {
        XElement dependency = Assert.Single(_package.MetadataAll("dependency"));

        Assert.Equal("Upstash.Workflow.Runtime", dependency.Attribute("id")?.Value);
        Assert.Equal(Feed.Version, dependency.Attribute("version")?.Value);
        // Consumers must get the runtime's assembly: nothing of it may be held back.
        Assert.Null(dependency.Attribute("exclude"));
        Assert.Null(_package.Metadata("developmentDependency"));
    }

    [Fact]
    public void Its_manifest_says_what_a_gallery_shows()
    {
        Assert.Equal("Upstash.Workflow.Generator", _package.Metadata("id")?.Value);
        Assert.Equal(Feed.Version, _package.Metadata("version")?.Value);
        Assert.Equal("MIT", _package.Metadata("license")?.Value);
        Assert.Equal("expression", _package.Metadata("license")?.Attribute("type")?.Value);
        Assert.Equal("README.md", _package.Metadata("readme")?.Value);
        Assert.Equal("icon.png", _package.Metadata("icon")?.Value);
        Assert.All(new[] { "description", "authors", "copyright", "tags" }, name => Assert.False(string.IsNullOrWhiteSpace(_package.Metadata(name)?.Value), name));
    }

    [Fact]
    public void It_names_the_commit_it_was_made_from()
    {
        Assert.SkipWhen(Feed.Commit is null, "The sources are in no git repository: skipped");

        Assert.Equal(Feed.Commit, _package.Metadata("repository")?.Attribute("commit")?.Value);
        Assert.Equal(PackedFeed.Remote, _package.Metadata("repository")?.Attribute("url")?.Value);
    }

    [Fact]
    public void It_knows_no_path_of_the_machine_that_packed_it()
    {
        byte[] generator = _package[AnalyzerFolder + "Upstash.Workflow.Generator.dll"];
        IReadOnlyList<string>? sources = Generator().EmbeddedSourcePaths();

        Assert.DoesNotContain(Feed.Sources, _package.Manifest.ToString(), StringComparison.Ordinal);
        Assert.Equal(-1, generator.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Feed.Sources)));
        Assert.Equal(-1, generator.AsSpan().IndexOf(Encoding.Unicode.GetBytes(Feed.Sources)));
        Assert.NotNull(sources);
        Assert.Contains("/_/generator/WorkflowGenerator.cs", sources);
        Assert.DoesNotContain(sources, static path => path.StartsWith('/') && !path.StartsWith("/_", StringComparison.Ordinal));
    }

    private static bool IsEnvelope(string path)
        => path is "[Content_Types].xml" || path.StartsWith("_rels/", StringComparison.Ordinal) || path.StartsWith("package/", StringComparison.Ordinal);

    private PackedAssembly Generator() => new(_package[AnalyzerFolder + "Upstash.Workflow.Generator.dll"]);

    private PackedAssembly[] Assemblies() => [.. _package.Paths(AnalyzerFolder).Select(path => new PackedAssembly(_package[path]))];
}
