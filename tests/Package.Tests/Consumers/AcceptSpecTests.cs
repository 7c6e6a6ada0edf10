using System.Text.Json;
using Upstash.Workflow.Package.Tests.Support;

namespace Upstash.Workflow.Package.Tests.Consumers;

/// <summary>dotnet build -t:AcceptSpec: what it prints, what it writes, and that the next build takes it.</summary>
public sealed class AcceptSpecTests(PackedFeed feed) : PackageTest(feed)
{
    private const string OwnDocuments = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <!-- What the accepted documents say in their texts is nobody's documentation. -->
            <GenerateDocumentationFile>false</GenerateDocumentationFile>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Upstash.Workflow.Generator" Version="$(TestedVersion)" />
            <AdditionalFiles Include="api/shared/*.yaml" />
            <OpenApiClient Include="api/*.yaml" />
            <OpenApiClient Include="named.yaml" Baseline="accepted/names.yaml" />
          </ItemGroup>
        </Project>
        """;

    private const string Pets = """
        openapi: 3.1.0
        info: { title: Pets, version: '1' }
        servers: [{ url: https://api.example.com }]
        paths:
          /pets:
            get:
              operationId: getPet
              summary: Get a pet.
              responses:
                '200': { description: The pet., content: { application/json: { schema: { $ref: 'shared/common.yaml#/components/schemas/Pet' } } } }

        """;

    private const string Common = """
        components:
          schemas:
            Pet:
              type: object
              description: A pet.
              properties:
                name: { type: string, description: Its name. }

        """;

    [Fact]
    public async Task It_writes_what_is_accepted_while_nothing_compiles_and_the_next_build_is_clean()
    {
        Consumer consumer = new Consumer(Feed, "Accept", OwnDocuments)
            .Write("api/pets.yaml", Pets)
            .Write("api/pets.accepted.yaml", "a: [\n")
            .Write("api/shared/common.yaml", Common)
            .Write("api/shared/other.yaml", "nobody: refers to it\n")
            .Write("named.yaml", Documents.Yaml("Names", "Name") + "x-sunset: 2099-12-31\n")
            .Write("Broken.cs", "internal sealed class Broken : Missing;");

        BuildResult before = await consumer.BuildAsync();
        // Not even C#: the compiler would not ask a generator.
        consumer.Write("Broken.cs", "class {");
        BuildResult accept = await consumer.BuildAsync("-t:AcceptSpec");

        // Whichever of the two it is that is not there, or broken.
        before.Failed();
        Assert.Equal(["names.yaml", "pets.accepted.yaml"], before.With("UWG1009").Select(static diagnostic => diagnostic.FileName).Order(StringComparer.Ordinal));
        accept.IsClean();
        accept.Says("named.yaml: accepted for the first time.");
        accept.Says("pets.yaml: its accepted state could not be read and is replaced.");
        foreach (string written in new[] { "api/pets.accepted.yaml", "accepted/names.yaml", "api/shared/common.accepted.yaml" })
            accept.Mentions($"Accept -> {Path.Combine(consumer.Folder, written)}");
        Assert.Equal(consumer.Read("api/pets.yaml"), consumer.Read("api/pets.accepted.yaml"));
        Assert.Equal(consumer.Read("named.yaml"), consumer.Read("accepted/names.yaml"));
        Assert.Equal(Common, consumer.Read("api/shared/common.accepted.yaml"));
        Assert.False(consumer.Has("api/shared/other.accepted.yaml"));

        consumer.Write("Broken.cs", "");
        (await consumer.BuildAsync("--no-restore")).IsClean();
        // Each file is there once, though globs catch all but one.
        Assert.Equal(
            [
                "accepted/names.yaml baseline",
                "api/pets.accepted.yaml baseline",
                "api/pets.yaml document",
                "api/shared/common.accepted.yaml baseline",
                "api/shared/common.yaml ",
                "api/shared/other.yaml ",
                "named.yaml document",
            ],
            (await consumer.ItemsAsync("AdditionalFiles")).Select(file => $"{Relative(consumer, file)} {Text(file, "OpenApiClient")}").Order(StringComparer.Ordinal));

        // The day is told for the document with a sunset, and for no other.
        Assert.Single(consumer.Read("obj/Debug/net10.0/Accept.GeneratedMSBuildEditorConfig.editorconfig").Split('\n'), static line => line.Contains("OpenApiClientToday = 2", StringComparison.Ordinal));

        // Nothing to accept: no file is touched, and the next build has nothing to do.
        string[] files = ["api/pets.accepted.yaml", "accepted/names.yaml", "api/shared/common.accepted.yaml", "bin/Debug/net10.0/Accept.dll"];
        DateTime[] times = [.. files.Select(consumer.TimeOf)];
        BuildResult again = await consumer.BuildAsync("-t:AcceptSpec", "--no-restore", "-p:UpstashWorkflowDrift=off", "-p:EmitCompilerGeneratedFiles=true");
        again.IsClean();
        again.Says("pets.yaml: no drift.");
        again.Says("api/pets.accepted.yaml is up to date.");
        (await consumer.BuildAsync("--no-restore")).IsClean();
        Assert.Equal(times, files.Select(consumer.TimeOf));
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_is_not_accepted()
    {
        Consumer consumer = new Consumer(Feed, "Unreadable", OwnDocuments)
            .Write("api/pets.yaml", "openapi: 3.1.0\ninfo: [\n")
            .Write("api/pets.accepted.yaml", Pets)
            .Write("named.yaml", Documents.Yaml("Names", "Name"));

        BuildResult accept = await consumer.BuildAsync("-t:AcceptSpec");

        accept.Failed();
        Assert.Equal(("error", "pets.yaml", 2), (accept.Single("UWG1002").Severity, accept.Single("UWG1002").FileName, accept.Single("UWG1002").Line));
        Assert.Equal(Pets, consumer.Read("api/pets.accepted.yaml"));
        Assert.False(consumer.Has("accepted/names.yaml"));
    }

    [Fact]
    public async Task The_bundled_document_is_accepted_into_the_project()
    {
        const string Project = """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Upstash.Workflow.Generator" Version="$(TestedVersion)" />
              </ItemGroup>
            </Project>
            """;
        Consumer consumer = new Consumer(Feed, "BundledAccept", Project).Write("openapi.accepted.yaml", "a: [\n");

        BuildResult before = await consumer.BuildAsync();
        BuildResult accept = await consumer.BuildAsync("-t:AcceptSpec", "--no-restore");
        BuildResult after = await consumer.BuildAsync("--no-restore");

        before.Failed();
        Assert.Equal(Path.Combine(consumer.Folder, "openapi.accepted.yaml"), before.Single("UWG1009").File);
        accept.IsClean();
        accept.Mentions($"BundledAccept -> {Path.Combine(consumer.Folder, "openapi.accepted.yaml")}");
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "spec", "openapi.yaml")), consumer.Read("openapi.accepted.yaml"));
        after.IsClean();
        Assert.Equal(
            Path.Combine(consumer.Folder, "api", "upstash.yaml"),
            Text((await consumer.ItemsAsync("AdditionalFiles", "-p:UpstashWorkflowBundledBaseline=api/upstash.yaml")).Single(static file => Text(file, "OpenApiClient") == "bundled"), "OpenApiClientBaseline"));
    }

    [Fact]
    public async Task With_several_frameworks_each_document_is_updated_and_accepted_once()
    {
        const string Project = """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFrameworks>net8.0;net10.0</TargetFrameworks>
                <UpstashWorkflowBundledSpec>true</UpstashWorkflowBundledSpec>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Upstash.Workflow.Generator" Version="$(TestedVersion)" />
                <OpenApiClient Include="openapi.yaml" Url="$(Address)/openapi.yaml" />
                <OpenApiClient Include="later.yaml" Condition="'$(TargetFramework)' == 'net10.0'" />
              </ItemGroup>
            </Project>
            """;
        using LoopbackServer server = new LoopbackServer().Answer("/openapi.yaml", LoopbackServer.Found(Documents.Yaml("Pets", "Pet")));
        Consumer consumer = new Consumer(Feed, "Several", Project)
            .Write("openapi.yaml", Documents.Yaml("Pets", "Cat"))
            .Write("later.yaml", Documents.Yaml("Later", "Dog"));

        BuildResult update = await consumer.BuildAsync("-t:UpdateSpec", $"-p:Address={server.Address}");
        BuildResult accept = await consumer.BuildAsync("-t:AcceptSpec", "--no-restore");

        update.IsClean();
        Assert.Equal(["/openapi.yaml"], server.Requests);
        Assert.Equal(Documents.Yaml("Pets", "Pet"), consumer.Read("openapi.yaml"));
        accept.IsClean();
        // The bundled document makes room for the name that is taken.
        foreach (string written in new[] { "openapi.accepted.yaml", "upstash-workflow.accepted.yaml", "later.accepted.yaml" })
            Assert.Single(accept.ToString().Split('\n'), line => line.Trim() == $"Several -> {Path.Combine(consumer.Folder, written)}");
        Assert.Equal(consumer.Read("openapi.yaml"), consumer.Read("openapi.accepted.yaml"));
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "spec", "openapi.yaml")), consumer.Read("upstash-workflow.accepted.yaml"));
    }

    private static string Relative(Consumer consumer, JsonElement file) => Path.GetRelativePath(consumer.Folder, Text(file, "FullPath")).Replace('\\', '/');

    private static string Text(JsonElement item, string metadata) => item.TryGetProperty(metadata, out JsonElement value) ? value.GetString()! : "";
}
