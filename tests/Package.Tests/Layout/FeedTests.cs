using System.Xml.Linq;
using Upstash.Workflow.Package.Tests.Support;

namespace Upstash.Workflow.Package.Tests.Layout;

public sealed class FeedTests(PackedFeed feed) : PackageTest(feed)
{
    [Fact]
    public void Packing_writes_the_two_packages_and_the_symbols_of_the_runtime()
        => Assert.Equal(
            new[] { Feed.GeneratorPackage, Feed.RuntimePackage, Feed.RuntimeSymbols },
            Directory.GetFiles(Feed.Feed).Order(StringComparer.Ordinal));

    [Fact]
    public void No_other_project_of_the_repository_is_packed()
        => Assert.Equal(
            ["generator/Upstash.Workflow.Generator.csproj", "runtime/Upstash.Workflow.Runtime.csproj"],
            Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
                .Where(static project => XDocument.Load(project).Descendants("IsPackable").Any(static value => value.Value == "true"))
                .Select(static project => Path.GetRelativePath(Repository.Root, project).Replace('\\', '/'))
                .Order(StringComparer.Ordinal));
}
