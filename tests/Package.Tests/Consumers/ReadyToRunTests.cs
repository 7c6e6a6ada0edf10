using Upstash.Workflow.Package.Tests.Support;

namespace Upstash.Workflow.Package.Tests.Consumers;

/// <summary>The compiler is given the analyzer that was compiled ahead of time, where there is one and nobody minds.</summary>
public sealed class ReadyToRunTests(PackedFeed feed) : PackageTest(feed)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Upstash.Workflow.Generator" Version="$(TestedVersion)" />
          </ItemGroup>
        </Project>
        """;

    [Theory]
    [InlineData("", true)]
    [InlineData("-p:UpstashWorkflowReadyToRun=false", false)]
    [InlineData("-p:NETCoreSdkPortableRuntimeIdentifier=freebsd-x64", false)]
    public async Task The_compiler_gets_one_analyzer_and_its_library(string argument, bool isCompiledAhead)
    {
        string folder = isCompiledAhead && ReadyToRun.Identifier is { } identifier ? $"/tools/ready-to-run/{identifier}/" : "/analyzers/dotnet/cs/";
        Consumer consumer = new(Feed, "ReadyToRun", Project);

        string[] analyzers = await consumer.AnalyzersAsync(argument.Length == 0 ? [] : [argument]);

        Assert.Equal(["Upstash.Workflow.Generator.dll", "YamlDotNet.dll"], analyzers.Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.All(analyzers, path => Assert.EndsWith(folder + Path.GetFileName(path), path, StringComparison.Ordinal));
    }
}
