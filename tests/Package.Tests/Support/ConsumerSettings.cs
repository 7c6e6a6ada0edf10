namespace Upstash.Workflow.Package.Tests.Support;

/// <summary>What all consumers have in common: the strictest settings a user may have, and a package folder of their own.</summary>
internal static class ConsumerSettings
{
    public static void Write(string folder, string feed, string packages, string version)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), Properties(packages, version));
        File.WriteAllText(Path.Combine(folder, "nuget.config"), NuGetConfiguration(feed));
        // These end the search upwards: nothing above the temporary folder has a say.
        File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Packages.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, ".editorconfig"), "root = true\n");
    }

    // The audit asks the source for advisories, which is no matter of these tests.
    private static string Properties(string packages, string version) => $"""
        <Project>
          <PropertyGroup>
            <TestedVersion>{version}</TestedVersion>
            <LangVersion>12</LangVersion>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <MSBuildTreatWarningsAsErrors>true</MSBuildTreatWarningsAsErrors>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            <AnalysisLevel>latest-all</AnalysisLevel>
            <UseAppHost Condition="'$(PublishAot)' != 'true'">false</UseAppHost>
            <NuGetAudit>false</NuGetAudit>
            <RestorePackagesPath>{packages}</RestorePackagesPath>
            <RestoreFallbackFolders Condition="Exists('{MachineCache}')">{MachineCache}</RestoreFallbackFolders>
          </PropertyGroup>
        </Project>
        """;

    // Without <clear/> the sources of the machine stay: third-party packages come from there.
    private static string NuGetConfiguration(string feed) => $"""
        <configuration>
          <packageSources>
            <add key="tested" value="{feed}" />
          </packageSources>
        </configuration>
        """;

    // Read only, to have third-party packages at hand: the version under test is unique, so it cannot be in there.
    private static string MachineCache
        => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
            ? folder
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
