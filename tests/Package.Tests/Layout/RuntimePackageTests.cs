using System.Text;
using System.Xml.Linq;
using Upstash.Workflow.Package.Tests.Support;

namespace Upstash.Workflow.Package.Tests.Layout;

public sealed class RuntimePackageTests(PackedFeed feed) : PackageTest(feed)
{
    private readonly PackageFile _package = new(feed.RuntimePackage);
    private readonly PackageFile _symbols = new(feed.RuntimeSymbols);

    public static TheoryData<string> Frameworks => ["net8.0", "net10.0"];

    [Fact]
    public void It_holds_one_documented_assembly_for_each_framework()
        => Assert.Equal(
            [
                "lib/net10.0/Upstash.Workflow.Runtime.dll",
                "lib/net10.0/Upstash.Workflow.Runtime.xml",
                "lib/net8.0/Upstash.Workflow.Runtime.dll",
                "lib/net8.0/Upstash.Workflow.Runtime.xml",
            ],
            _package.Paths("lib/"));

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void Its_documentation_is_that_of_the_public_types(string framework)
    {
        XDocument documentation = XDocument.Load(new MemoryStream(_package[$"lib/{framework}/Upstash.Workflow.Runtime.xml"]));

        Assert.Contains(documentation.Descendants("member"), static member => member.Attribute("name")?.Value == "T:Upstash.Workflow.Runtime.ApiException");
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void It_depends_on_polly_alone(string framework)
    {
        XElement group = _package.MetadataAll("group").Single(group => group.Attribute("targetFramework")?.Value == framework);
        XElement dependency = Assert.Single(group.Elements());

        Assert.Equal("Polly.Core", dependency.Attribute("id")?.Value);
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void Its_symbols_are_in_a_package_of_their_own_without_a_path_of_the_machine(string framework)
    {
        byte[] symbols = _symbols[$"lib/{framework}/Upstash.Workflow.Runtime.pdb"];
        IReadOnlyList<string> sources = PackedAssembly.SourcePaths(symbols);

        Assert.Contains("/_/runtime/ApiClientOptions.cs", sources);
        Assert.DoesNotContain(sources, static path => path.StartsWith('/') && !path.StartsWith("/_", StringComparison.Ordinal));
        Assert.Equal(["Upstash.Workflow.Runtime.pdb"], new PackedAssembly(Assembly(framework)).SymbolPaths().Select(Path.GetFileName).Distinct());
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void Its_assembly_knows_no_path_of_the_machine_that_packed_it(string framework)
    {
        Assert.Equal(-1, Assembly(framework).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Feed.Sources)));
        Assert.Equal(-1, Assembly(framework).AsSpan().IndexOf(Encoding.Unicode.GetBytes(Feed.Sources)));
        Assert.DoesNotContain(Feed.Sources, _package.Manifest.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_symbols_lead_to_the_sources_of_the_commit()
    {
        Assert.SkipWhen(Feed.Commit is null, "The sources are in no git repository: skipped");
        string? link = PackedAssembly.SourceLink(_symbols["lib/net10.0/Upstash.Workflow.Runtime.pdb"]);

        Assert.NotNull(link);
        Assert.Contains("\"/_/*\"", link, StringComparison.Ordinal);
        Assert.Contains(Feed.Commit!, link, StringComparison.Ordinal);
        Assert.Equal(Feed.Commit, _package.Metadata("repository")?.Attribute("commit")?.Value);
        Assert.Equal(PackedFeed.Remote, _package.Metadata("repository")?.Attribute("url")?.Value);
    }

    [Fact]
    public void Its_manifest_says_what_a_gallery_shows()
    {
        Assert.Equal("Upstash.Workflow.Runtime", _package.Metadata("id")?.Value);
        Assert.Equal(Feed.Version, _package.Metadata("version")?.Value);
        Assert.Equal("MIT", _package.Metadata("license")?.Value);
        Assert.Equal("README.md", _package.Metadata("readme")?.Value);
        Assert.Equal("icon.png", _package.Metadata("icon")?.Value);
        Assert.NotEmpty(_package["README.md"]);
        Assert.NotEmpty(_package["icon.png"]);
    }

    private byte[] Assembly(string framework) => _package[$"lib/{framework}/Upstash.Workflow.Runtime.dll"];
}
