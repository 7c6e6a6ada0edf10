using Upstash.Workflow.Package.Tests.Support;

namespace Upstash.Workflow.Package.Tests.Consumers;

/// <summary>A library for two frameworks has the package; an application has the library.</summary>
public sealed class LibraryTests(PackedFeed feed) : PackageTest(feed)
{
    // NuGet hands the analyzer and buildTransitive on to the application: it must find no document there.
    private const string Library = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFrameworks>net8.0;net10.0</TargetFrameworks>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Upstash.Workflow.Generator" Version="$(TestedVersion)" />
          </ItemGroup>
        </Project>
        """;

    private const string App = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            <ProjectReference Include="../Library/Library.csproj" />
          </ItemGroup>
        </Project>
        """;

    private const string Program = """
        using Upstash.Workflow;

        using UpstashWorkflowClient client = Library.Clients.Create("a token");
        Console.WriteLine(client.GetType().Assembly.GetName().Name);
        """;

    private const string Clients = """
        using Upstash.Workflow;

        namespace Library;

        /// <summary>Makes clients.</summary>
        public static class Clients
        {
            /// <summary>Makes one.</summary>
            /// <param name="token">What it presents.</param>
            /// <returns>The client.</returns>
            public static UpstashWorkflowClient Create(string token) => new(token);
        }
        """;

    [Fact]
    public async Task An_application_uses_the_types_of_its_library_and_generates_none_itself()
    {
        new Consumer(Feed, "Library", Library).Write("Clients.cs", Clients);
        Consumer app = new Consumer(Feed, "App", App).Write("Program.cs", Program);

        BuildResult build = await app.BuildAsync();

        build.IsClean();
        Assert.Equal(["Library"], (await app.RunAsync()).Succeeded().Lines);
        Assert.DoesNotContain(new PackedAssembly(File.ReadAllBytes(app.AssemblyPath)).Types, static type => type.StartsWith("Upstash", StringComparison.Ordinal));
        Assert.Contains(
            "Upstash.Workflow.UpstashWorkflowClient",
            new PackedAssembly(File.ReadAllBytes(Path.Combine(Feed.Consumers, "Library", "bin", "Debug", "net8.0", "Library.dll"))).Types);
    }
}
