using Upstash.Workflow.Package.Tests.Support;

namespace Upstash.Workflow.Package.Tests.Consumers;

/// <summary>The whole story of a drift: the build fails, the target lists and accepts it, the build is clean.</summary>
public sealed class DriftTests(PackedFeed feed) : PackageTest(feed)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Upstash.Workflow.Generator" Version="$(TestedVersion)" />
            <OpenApiClient Include="openapi.yaml" />
          </ItemGroup>
        </Project>
        """;

    private const string Name = "        name: { type: string, description: Its name. }\n";

    [Fact]
    public async Task A_property_that_is_gone_fails_the_build_until_that_is_accepted()
    {
        string present = Documents.Yaml("Pets", "Pet");
        string accepted = present.Replace(Name, Name + "        age: { type: integer, description: Its age. }\n", StringComparison.Ordinal);
        Consumer consumer = new Consumer(Feed, "Drift", Project).Write("openapi.yaml", present).Write("openapi.accepted.yaml", accepted);

        BuildResult before = await consumer.BuildAsync();
        BuildResult accept = await consumer.BuildAsync("-t:AcceptSpec", "--no-restore");
        BuildResult after = await consumer.BuildAsync("--no-restore");

        before.Failed();
        BuildDiagnostic removed = before.Single("UWG2201");
        // At what is left of its surroundings: the line with the properties.
        int line = present[..present.IndexOf("properties:", StringComparison.Ordinal)].Count(static c => c == '\n') + 1;
        Assert.Equal(("error", Path.Combine(consumer.Folder, "openapi.yaml"), line), (removed.Severity, removed.File, removed.Line));
        Assert.True(removed.Column > 0, before.ToString());
        Assert.Contains("age", removed.Message, StringComparison.Ordinal);
        accept.IsClean();
        accept.Says("openapi.yaml: 1 breaking, 0 risky, 0 additive.");
        accept.Mentions("breaking  UWG2201  ");
        accept.Mentions($"Drift -> {Path.Combine(consumer.Folder, "openapi.accepted.yaml")}");
        Assert.NotEqual(accepted, present);
        Assert.Equal(present, consumer.Read("openapi.accepted.yaml"));
        after.IsClean();
    }
}
