using System.Text.Json;
using Upstash.Workflow.Package.Tests.Support;

namespace Upstash.Workflow.Package.Tests.Consumers;

/// <summary>
/// A project with documents of its own: named and unnamed, YAML and JSON, in a subfolder, by glob, outside the project, with a baseline
/// beside; one of them is listed as an additional file too. Built twice: with the bundled document left alone, then asked for.
/// </summary>
public sealed class OwnDocumentsConsumer(PackedFeed feed) : IAsyncLifetime
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <RootNamespace>Acme.Shop</RootNamespace>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Upstash.Workflow.Generator" Version="$(TestedVersion)" />
            <AdditionalFiles Include="openapi.yaml" />
            <OpenApiClient Include="openapi.yaml" Namespace="Acme.Pets" ClientName="PetStoreClient" Examples="true" />
            <OpenApiClient Include="specs/*.json" />
            <OpenApiClient Include="specs/*.yaml" Accessibility="internal" />
            <OpenApiClient Include="$(MSBuildProjectDirectory)/../Outside/users.yaml" Link="specs/users.yaml" />
          </ItemGroup>
        </Project>
        """;

    private const string Program = """
        using System.Reflection;

        foreach (Type type in Assembly.GetExecutingAssembly().GetTypes().Where(IsClient).OrderBy(type => type.FullName, StringComparer.Ordinal))
            Console.WriteLine($"{type.FullName} {(type.IsPublic ? "public" : "internal")}");
        Console.WriteLine(Acme.Pets.Pet.FromJson("{\"name\":\"Rex\"}"u8).Name);

        static bool IsClient(Type type) => (type.Name.EndsWith("Client", StringComparison.Ordinal) || type.Name.EndsWith("Examples", StringComparison.Ordinal)) && type.IsClass;
        """;

    public Consumer Consumer { get; } = new Consumer(feed, "Own", Project)
        .Write("Program.cs", Program)
        .Write("openapi.yaml", Documents.Yaml("Something Else API", "Pet"))
        .Write("specs/orders.json", Documents.Json("Order Service", "Order"))
        .Write("specs/billing.yaml", Documents.Yaml("Billing REST API", "Invoice"))
        .Write("specs/billing.accepted.yaml", Documents.Yaml("Billing REST API", "Invoice"))
        .Write("../Outside/users.yaml", Documents.Yaml("Users", "User"));

    public BuildResult Build { get; private set; } = null!;

    public CommandResult Run { get; private set; } = null!;

    public JsonElement[] AdditionalFiles { get; private set; } = [];

    public BuildResult SecondBuild { get; private set; } = null!;

    public CommandResult SecondRun { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Build = await Consumer.BuildAsync();
        Run = await Consumer.RunAsync();
        AdditionalFiles = await Consumer.ItemsAsync("AdditionalFiles");
        // A document is updated by replacing the file: nothing else tells the build.
        Consumer.Write("specs/orders.json", Documents.Json("Parcel Service", "Parcel"));
        SecondBuild = await Consumer.BuildAsync("--no-restore", "-p:UpstashWorkflowBundledSpec=true", "-p:UpstashWorkflowBundledExamples=false");
        SecondRun = await Consumer.RunAsync();
    }

    public ValueTask DisposeAsync() => default;
}
