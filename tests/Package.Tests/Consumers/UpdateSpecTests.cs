using Upstash.Workflow.Package.Tests.Support;
using static Upstash.Workflow.Package.Tests.Support.LoopbackServer;

namespace Upstash.Workflow.Package.Tests.Consumers;

/// <summary>dotnet build -t:UpdateSpec: what replaces a document, and what never does.</summary>
public sealed class UpdateSpecTests(PackedFeed feed) : PackageTest(feed)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Upstash.Workflow.Generator" Version="$(TestedVersion)" />
            <OpenApiClient Include="specs/*.yaml" Url="$(Address)/%(Filename)" Condition="'$(Address)' != ''" />
            <OpenApiClient Include="strange.yaml" Url="ftp://127.0.0.1/strange.yaml" Condition="'$(Address)' != ''" />
            <OpenApiClient Include="created/first.yaml" Url="$(Address)/first?version=2&amp;format=yaml" Condition="'$(Address)' != ''" />
            <OpenApiClient Include="own.yaml" />
          </ItemGroup>
        </Project>
        """;

    private static readonly string Old = Documents.Yaml("Old", "Old");

    private static readonly string New = Documents.Yaml("New", "New");

    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    // One build for all of them: one that is refused must leave the others alone anyway.
    [Fact]
    public async Task Only_a_whole_OpenAPI_document_replaces_a_document()
    {
        string[] refused = ["gone", "failing", "page", "empty", "truncated", "half", "stranger", "old-version"];
        using LoopbackServer server = new LoopbackServer()
            .Answer("/new", Found(New))
            .Answer("/busy", Status("500 Internal Server Error", "once more"), Found(New))
            .Answer("/json", Found(Documents.Json("New", "New")))
            .Answer("/same", Found(Old))
            .Answer("/first?version=2&format=yaml", Found(New))
            .Answer("/failing", Status("500 Internal Server Error", New))
            .Answer("/page", Found("<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>Hello</body></html>\n"))
            .Answer("/empty", Found(""))
            .Answer("/truncated", Found(New)[..^20])
            .Answer("/half", Found(Documents.Json("New", "New")[..200]))
            .Answer("/stranger", Found("name: not OpenAPI\n"))
            .Answer("/old-version", Found("swagger: '1.2'\npaths: {}\n"));
        Consumer consumer = new(Feed, "Update", Project);
        foreach (string name in (string[])["new", "busy", "json", "same", .. refused])
            consumer.Write($"specs/{name}.yaml", Old);
        consumer.Write("strange.yaml", Old).Write("own.yaml", Old);
        File.SetLastWriteTimeUtc(Path.Combine(consumer.Folder, "specs", "same.yaml"), LongAgo);

        BuildResult update = await consumer.BuildAsync("-t:UpdateSpec", $"-p:Address={server.Address}");

        update.Failed();
        foreach (string name in new[] { "specs/new.yaml", "specs/busy.yaml", "created/first.yaml" })
        {
            update.Mentions($"Update -> {Path.Combine(consumer.Folder, name)}");
            Assert.Equal(New, consumer.Read(name));
        }

        Assert.Equal(Documents.Json("New", "New"), consumer.Read("specs/json.yaml"));
        update.Says("specs/same.yaml is up to date.");
        Assert.Equal(LongAgo, consumer.TimeOf("specs/same.yaml"));
        Assert.All(refused, name => Assert.Equal(Old, consumer.Read($"specs/{name}.yaml")));
        foreach (string name in new[] { "gone", "failing", "truncated" })
            update.Mentions($"error : UpdateSpec: specs/{name}.yaml is unchanged, as the download failed: {server.Address}/{name}");
        foreach (string name in new[] { "page", "empty", "half", "stranger", "old-version" })
            update.Mentions($"error : UpdateSpec: specs/{name}.yaml is unchanged, as what was downloaded is no OpenAPI document: {server.Address}/{name}");
        update.Mentions("error : UpdateSpec: strange.yaml is unchanged, as its Url is no http or https address: ftp://127.0.0.1/strange.yaml");
        // The reason, at its place in what was downloaded.
        Assert.Contains(update.With("UWG1006"), static diagnostic => diagnostic.FileName == "old-version.yaml" && diagnostic.Message.Contains("1.2", StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFiles(consumer.Folder, "*.download", SearchOption.AllDirectories));
        Assert.Equal(Old, consumer.Read("own.yaml"));
    }

    [Fact]
    public async Task Without_an_address_there_is_nothing_to_update_and_it_says_so()
    {
        BuildResult update = await new Consumer(Feed, "NoUrl", Project).Write("own.yaml", Old).BuildAsync("-t:UpdateSpec", "-p:MSBuildTreatWarningsAsErrors=false", "-p:TreatWarningsAsErrors=false");

        update.Succeeded();
        update.Mentions("warning : UpdateSpec: no OpenApiClient item of the project has the metadata Url, so there is nothing to download.");
    }
}
